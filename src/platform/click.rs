//! Kinds of clicks.

use web_sys::MouseEvent;

/// Whether a click on a link opens it in this window: main button, no modifier key, default not
/// prevented.
pub(crate) fn is_plain(click: &MouseEvent) -> bool {
    let has_modifier = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    click.button() == 0 && !has_modifier && !click.default_prevented()
}
