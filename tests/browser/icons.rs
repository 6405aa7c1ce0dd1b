//! Pictures of the site itself.

use crate::support::{Setting, run};

/// A home screen wants pixels: they are kept beside the drawing, and are that.
#[test]
fn the_icon_of_a_home_screen_is_that_of_the_pages() {
    run(Setting::default(), async |page| {
        let host = page.site.host("<!doctype html><link rel=icon href=data:,>".to_owned());
        page.browser.goto(host).await.expect("an empty page");
        let apart = "const [drawing, done] = arguments;
            const drawn = async (source, size) => {
                const image = new Image(size, size);
                image.src = source;
                await image.decode();
                const canvas = new OffscreenCanvas(size, size).getContext('2d');
                canvas.drawImage(image, 0, 0, size, size);
                return [image.naturalWidth, canvas.getImageData(0, 0, size, size).data];
            };
            (async () => {
                const found = [];
                for (const size of [192, 512]) {
                    const [, wanted] = await drawn('data:image/svg+xml,' + encodeURIComponent(drawing), size);
                    const [width, got] = await drawn(`a/b/icons/${size}.png`, size);
                    const other = got.filter((value, index) => Math.abs(value - wanted[index]) > 40).length;
                    // Edges differ by a shade here and there.
                    found.push(`${width}: ${other * 1000 < got.length}`);
                }
                done(found);
            })();";
        let drawing = include_str!("../../styles/icon.svg");
        let apart =
            page.browser.execute_async(apart, vec![drawing.into()]).await.expect("they are drawn");
        assert_eq!(apart.json(), &serde_json::json!(["192: true", "512: true"]));
    });
}
