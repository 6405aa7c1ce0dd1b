//! Mounts the app.

fn main() {
    komek::start();
}
