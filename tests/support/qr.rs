//! Reads a QR code from a picture, by a decoder that knows nothing of what has drawn it.

use std::io::Cursor;

/// What the one code in a PNG says; none where no code is to be seen.
pub(crate) fn read(picture: &[u8]) -> Option<String> {
    let mut decoder = png::Decoder::new(Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("a whole picture");
    let (width, height) = (info.width as usize, info.height as usize);
    let samples = info.color_type.samples();
    let grey = |x: usize, y: usize| pixels[y * info.line_size + x * samples];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    match &image.detect_grids()[..] {
        [] => None,
        [code] => Some(code.decode().expect("the code can be read").1),
        several => panic!("{} codes in the picture", several.len()),
    }
}
