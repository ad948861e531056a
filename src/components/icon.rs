use crate::node::{Element, el};

/// An icon of the page's sprite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// A phone number.
    Phone,
    /// An e-mail address.
    Mail,
    /// A homepage.
    Home,
    /// Where someone lives.
    Place,
    /// An account on GitHub.
    GitHub,
    /// An account on LinkedIn.
    LinkedIn,
    /// An account on Twitter.
    Twitter,
    /// An account elsewhere.
    Profile,
    /// The theme of the system.
    System,
    /// The light theme.
    Sun,
    /// The dark theme.
    Moon,
    /// The seal with the owner's character.
    Seal,
}

impl IconName {
    /// Every icon.
    pub const ALL: [Self; 12] = [
        Self::Phone,
        Self::Mail,
        Self::Home,
        Self::Place,
        Self::GitHub,
        Self::LinkedIn,
        Self::Twitter,
        Self::Profile,
        Self::System,
        Self::Sun,
        Self::Moon,
        Self::Seal,
    ];

    /// The icon of a network, as JSON Resume's profiles name it.
    pub fn of_network(network: &str) -> Self {
        match network {
            "GitHub" => Self::GitHub,
            "LinkedIn" => Self::LinkedIn,
            "Twitter" => Self::Twitter,
            _ => Self::Profile,
        }
    }

    /// Its name in the sprite and in contacts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Mail => "mail",
            Self::Home => "home",
            Self::Place => "place",
            Self::GitHub => "github",
            Self::LinkedIn => "linkedin",
            Self::Twitter => "twitter",
            Self::Profile => "profile",
            Self::System => "system",
            Self::Sun => "sun",
            Self::Moon => "moon",
            Self::Seal => "seal",
        }
    }
}

/// An icon beside words that say the same: hidden from screen readers. The sprite that it points
/// into is written into each document by the build host, so that drawings weigh nothing here.
pub fn icon(name: IconName) -> Element {
    icon_named(name.name())
}

/// An icon by its name in the sprite.
pub(super) fn icon_named(name: &str) -> Element {
    let drawing = el("use").attr("href", format!("#icon-{name}"));
    el("svg").class("icon").attr("aria-hidden", "true").with(drawing)
}
