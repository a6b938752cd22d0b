//! Who looks at the window.

/// Who looks at the window. Every view is drawn for a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A mirrored projector: the room sees the facilitator's screen. Only what is public is drawn.
    Both,
    /// The facilitator only; the room looks at a wall.
    Desk,
    /// The room only.
    Wall,
}

impl Role {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Both, Self::Desk, Self::Wall];

    /// Whether the room can see this window.
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Both | Self::Wall)
    }
}
