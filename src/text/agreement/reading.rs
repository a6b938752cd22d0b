//! The agreement as it is read to the room.

phrases! {
    NONE: "Belum ada yang dibacakan", "Nothing is read yet";
}
