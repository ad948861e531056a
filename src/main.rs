//! The browser's program: brings the page that is already there to life.

fn main() {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
    }));
    wasm_bindgen_futures::spawn_local(portfolio::client::start());
}
