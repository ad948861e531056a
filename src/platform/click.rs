//! What a click asks for.

use web_sys::MouseEvent;

/// Whether a click asks to follow a link in this window: no modifier key, the main button, and
/// nothing has handled it.
pub fn is_plain(click: &MouseEvent) -> bool {
    let has_modifier = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    click.button() == 0 && !has_modifier && !click.default_prevented()
}
