//! The WebAssembly entry point: hydrates the prerendered page.

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
    }));
    wasm_bindgen_futures::spawn_local(portfolio::client::start());
}
