//! The dialog in which formulations of one item stand side by side.

phrases! {
    TITLE: "Rumusan", "Wording";
    ANOTHER: "Rumusan lain", "Another wording";
    HANDS: "Tangan untuk 1, 2, …", "Hands for 1, 2, …";
    WRITING_KEYS: "ketik rumusan lain, lalu Enter · Esc tutup", "type another wording, then Enter · Esc close";
    WRITING_MORE_KEYS:
        "ketik rumusan ketiga, lalu Enter · Esc memilih",
        "type a third wording, then Enter · Esc choose";
    CHOOSING_KEYS:
        "1 2 pilih · Enter sepakat · t tangan · p parkir · a tambah",
        "1 2 choose · Enter agreed · t hands · p park · a add";
    CHOOSING_ALL_KEYS:
        "1 2 3 pilih · Enter sepakat · t tangan · p parkir · Esc",
        "1 2 3 choose · Enter agreed · t hands · p park · Esc";
    COUNTING_KEYS:
        "ketik jumlah tangan, misalnya 21 14 · Enter simpan · Esc kembali",
        "type the hands, for example 21 14 · Enter save · Esc back";
    AGREED: "Rumusan disepakati; yang lain tetap tercatat", "Wording agreed; the others stay on record";
    COUNTED:
        "Rumusan dengan tangan terbanyak dipakai; yang lain tetap tercatat",
        "The wording with the most hands is taken; the others stay on record";
}
