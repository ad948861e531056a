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
    pub const ALL: [Self; 11] = [
        Self::Phone,
        Self::Mail,
        Self::Home,
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

    /// The fragment that names it in the sprite.
    pub fn fragment(self) -> &'static str {
        match self {
            Self::Phone => "#icon-phone",
            Self::Mail => "#icon-mail",
            Self::Home => "#icon-home",
            Self::GitHub => "#icon-github",
            Self::LinkedIn => "#icon-linkedin",
            Self::Twitter => "#icon-twitter",
            Self::Profile => "#icon-profile",
            Self::System => "#icon-system",
            Self::Sun => "#icon-sun",
            Self::Moon => "#icon-moon",
            Self::Seal => "#icon-seal",
        }
    }
}

/// An icon beside words that say the same: hidden from screen readers. The sprite that it points
/// into is written into each document by the build host, so that drawings weigh nothing here.
pub fn icon(name: IconName) -> Element {
    let drawing = el("use").attr("href", name.fragment());
    el("svg").class("icon").attr("aria-hidden", "true").with(drawing)
}
