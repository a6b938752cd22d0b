//! The dialog in which formulations of one item stand side by side.

phrases! {
    TITLE: "Rumusan", "Wording";
    ANOTHER: "Rumusan lain", "Another wording";
    HANDS: "Tangan untuk 1, 2, …", "Hands for 1, 2, …";
    AGREED: "Rumusan disepakati; yang lain tetap tercatat", "Wording agreed; the others stay on record";
    COUNTED:
        "Rumusan dengan tangan terbanyak dipakai; yang lain tetap tercatat",
        "The wording with the most hands is taken; the others stay on record";
}
