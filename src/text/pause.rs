//! Breaks.

phrases! {
    /// Before what comes after the break.
    NEXT: "Berikutnya", "Next";
    /// Nothing comes after the break.
    NOTHING: "Acara hari ini selesai", "That was all for today";
    /// Before the hour at which the next session begins.
    BEGINS: "mulai pukul", "begins at";
}
