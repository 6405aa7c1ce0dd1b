//! Pictures that are kept and compared: read, reduced, written small, and held against each other.

use std::fs;
use std::io::{BufReader, BufWriter};
use std::path::Path;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter, Transformations};

type Colour = [u8; 3];

/// A colour is kept in sixteen steps a channel: letters have few shades then, and a picture a palette.
const STEP: u8 = 17;
/// So many steps apart are the same, as the edges of letters are: a shade, never a stroke.
const ALIKE: u8 = 3 * STEP;

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    width: u32,
    height: u32,
    pixels: Vec<Colour>,
}

/// Where two pictures are not the same.
pub(crate) struct Difference {
    /// How many pixels, and of how many.
    pub(crate) pixels: usize,
    pub(crate) all: usize,
    /// The first and the last row.
    pub(crate) rows: (u32, u32),
    /// What both have, pale, and what only one has, red.
    pub(crate) shown: Picture,
}

impl Picture {
    /// Of a screenshot or of a page of a PDF.
    pub(crate) fn of_png(bytes: &[u8]) -> Self {
        let mut decoder = Decoder::new(BufReader::new(std::io::Cursor::new(bytes)));
        decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a picture that fits")];
        let frame = reader.next_frame(&mut bytes).expect("a picture");
        bytes.truncate(frame.buffer_size());
        let reduced = |channel: u8| (channel + STEP / 2) / STEP * STEP;
        let pixels = bytes.chunks_exact(frame.color_type.samples()).map(|pixel| match *pixel {
            [grey] | [grey, _] => [grey; 3],
            [red, green, blue, ..] => [red, green, blue],
            [] => [0; 3],
        });
        let reduced =
            |colour: Colour| colour.map(|channel| reduced(channel.min(u8::MAX - STEP / 2)));
        Self { width: frame.width, height: frame.height, pixels: pixels.map(reduced).collect() }
    }

    /// The one that is kept in a file, if there is one.
    pub(crate) fn read(file: &Path) -> Option<Self> {
        fs::read(file).ok().map(|bytes| Self::of_png(&bytes))
    }

    /// With a palette, as long as that has room for its colours.
    pub(crate) fn write(&self, file: &Path) {
        let file = fs::File::create(file).expect("a picture can be written");
        let mut encoder = Encoder::new(BufWriter::new(file), self.width, self.height);
        encoder.set_compression(Compression::High);
        let mut palette = self.pixels.clone();
        palette.sort_unstable();
        palette.dedup();
        let bytes: Vec<u8> = if palette.len() <= 256 {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette.concat());
            // A row of a palette is like no other by arithmetic.
            encoder.set_filter(Filter::NoFilter);
            let place = |colour| palette.binary_search(colour).unwrap_or_default();
            self.pixels.iter().filter_map(|colour| place(colour).try_into().ok()).collect()
        } else {
            encoder.set_color(ColorType::Rgb);
            self.pixels.concat()
        };
        encoder.set_depth(BitDepth::Eight);
        let mut writer = encoder.write_header().expect("the head of a picture");
        writer.write_image_data(&bytes).expect("a picture");
    }

    /// Where another picture is not the same; what one of them has beyond the other's edges is different too.
    pub(crate) fn difference(&self, other: &Self) -> Option<Difference> {
        let (width, height) = (self.width.max(other.width), self.height.max(other.height));
        let mut shown = Vec::new();
        let (mut pixels, mut rows) = (0, None);
        for row in 0..height {
            for column in 0..width {
                let [one, two] = [self, other].map(|picture| picture.at(column, row));
                let alike = one.zip(two).is_some_and(|(one, two)| alike(one, two));
                if !alike {
                    pixels += 1;
                    rows = Some((rows.map_or(row, |(first, _)| first), row));
                }
                shown.push(if alike { pale(two.unwrap_or_default()) } else { [221, 0, 0] });
            }
        }
        let shown = Picture { width, height, pixels: shown };
        Some(Difference { pixels, all: shown.pixels.len(), rows: rows?, shown })
    }

    fn at(&self, column: u32, row: u32) -> Option<Colour> {
        let inside = column < self.width && row < self.height;
        let place = usize::try_from(row * self.width + column).ok()?;
        self.pixels.get(place).copied().filter(|_| inside)
    }
}

fn alike(one: Colour, other: Colour) -> bool {
    one.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= ALIKE)
}

fn pale(colour: Colour) -> Colour {
    colour.map(|channel| 204 + channel / 5)
}

#[cfg(test)]
mod tests {
    use super::{Colour, Picture};

    const WHITE: Colour = [255; 3];
    const BLACK: Colour = [0; 3];

    fn white(width: u32, height: u32) -> Picture {
        let pixels = vec![WHITE; (width * height) as usize];
        Picture { width, height, pixels }
    }

    #[test]
    fn a_stroke_is_a_difference_and_a_shade_is_none() {
        let before = white(4, 3);
        assert!(before.difference(&white(4, 3)).is_none());
        let mut shade = white(4, 3);
        shade.pixels[5] = [204, 221, 255];
        assert!(before.difference(&shade).is_none());
        let mut stroke = white(4, 3);
        (stroke.pixels[5], stroke.pixels[9]) = (BLACK, [187, 255, 255]);
        let found = before.difference(&stroke).expect("a difference");
        assert_eq!((found.pixels, found.all, found.rows), (2, 12, (1, 2)));
        assert_eq!(found.shown.pixels[5], [221, 0, 0]);
    }

    #[test]
    fn a_longer_page_differs_by_what_it_is_longer() {
        let found = white(4, 3).difference(&white(4, 5)).expect("a difference");
        assert_eq!((found.pixels, found.rows), (8, (3, 4)));
    }

    #[test]
    fn what_is_written_is_read_again_with_a_palette_and_without() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.png");
        let step = |number: u32| u8::try_from(number % 16 * 17).expect("a step");
        for size in [3, 40] {
            let colours = (0..size * size).map(|one| [step(one), step(one / 16), step(one / 256)]);
            let picture = Picture { width: size, height: size, pixels: colours.collect() };
            picture.write(&file);
            assert_eq!(Picture::read(&file).as_ref(), Some(&picture));
        }
    }
}
