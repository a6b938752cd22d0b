//! Bytes and what they are.

use super::*;
use proptest::prelude::*;

/// What arrives when bytes come in these pieces.
fn read(pieces: &[&[u8]]) -> Vec<Arrived> {
    let mut keyboard = Keyboard {
        terminal: File::open("/dev/null").unwrap(),
        begun: Vec::new(),
    };
    let mut all = Vec::new();
    for piece in pieces {
        let mut waiting = Waiting::default();
        keyboard.take_in(piece, &mut waiting);
        all.extend(waiting.into_arrived());
    }
    all
}

fn keys(bytes: &[u8]) -> Vec<Key> {
    let key = |arrived| match arrived {
        Arrived::Key(key) => key,
        Arrived::Paste(text) => panic!("a paste of {text:?}"),
    };
    read(&[bytes]).into_iter().map(key).collect()
}

#[test]
fn keys_of_all_kinds() {
    use Key::*;
    assert_eq!(keys("aé日 ".as_bytes()), ['a', 'é', '日', ' '].map(Char));
    assert_eq!(keys(b"\r\t\x7f\x08"), [Enter, Tab, Backspace, Backspace]);
    assert_eq!(keys(b"\x03\x1a\n"), [Ctrl('c'), Ctrl('z'), Ctrl('j')]);
    assert_eq!(
        keys(b"\x1b[A\x1b[B\x1bOC\x1b[1;5D"),
        [Up, Down, Right, Left]
    );
    assert_eq!(keys(b"\x1b[H\x1b[1~\x1b[7~\x1bOH"), [Home; 4]);
    assert_eq!(keys(b"\x1b[F\x1b[4~\x1b[8~\x1bOF"), [End; 4]);
    assert_eq!(
        keys(b"\x1b[3~\x1b[5~\x1b[6~\x1b[Z"),
        [Delete, PageUp, PageDown, BackTab]
    );
}

#[test]
fn escape_alone_is_a_key_and_so_is_what_follows_it() {
    assert_eq!(keys(b"\x1b"), [Key::Esc]);
    assert_eq!(keys(b"\x1b\x1b"), [Key::Esc, Key::Esc]);
    assert_eq!(keys(b"\x1b\r"), [Key::Esc, Key::Enter]);
    assert_eq!(keys(b"\x1b\x03"), [Key::Esc, Key::Ctrl('c')]);
    assert_eq!(keys(b"\x1b\x1b[A"), [Key::Esc, Key::Up]);
}

#[test]
fn what_has_no_name_here_is_passed_over() {
    let nameless: [&[u8]; 8] = [
        b"\x1bd",
        b"\x1b[15~",
        b"\x1b[[A",
        b"\x1b[2~",
        b"\x1b[I",
        b"\x1b[?1;2c",
        b"\x1bOP",
        b"\x00\x1c\xff\xc3",
    ];
    for bytes in nameless {
        let mut bytes = bytes.to_vec();
        bytes.push(b'x');
        assert_eq!(keys(&bytes), [Key::Char('x')], "{bytes:?}");
    }
    assert_eq!(
        keys(b"\x1b[1\x03"),
        [Key::Ctrl('c')],
        "a sequence broken off"
    );
}

#[test]
fn a_paste_is_one_thing_with_newlines() {
    let pasted = |text: &str| vec![Arrived::Paste(text.to_owned())];
    assert_eq!(
        read(&[b"\x1b[200~satu\rdua\r\ntiga\n\x1b[201~"]),
        pasted("satu\ndua\ntiga\n")
    );
    assert_eq!(
        read(&[b"\x1b[20", b"0~sa\x1b[2", b"01", b"~"]),
        pasted("sa")
    );
    assert_eq!(
        read(&[b"\x1b[200~\x1b[31m\x03\x1b[201~"]),
        pasted("\u{1b}[31m\u{3}")
    );
    let endless = [PASTE, &vec![b'a'; LONGEST_PASTE + 1]].concat();
    assert_eq!(read(&[&endless, b"b"]).len(), 2, "the keyboard is not dead");
}

#[test]
fn halves_wait_for_each_other() {
    assert_eq!(
        read(&[b"\xe6\x97", b"\xa5"]),
        [Arrived::Key(Key::Char('日'))]
    );
    assert_eq!(read(&[b"\x1b[", b"5", b"~"]), [Arrived::Key(Key::PageUp)]);
}

proptest! {
    #[test]
    fn any_bytes_in_any_pieces_are_the_same(
        bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(0x1b), Just(b'['), Just(b'~')], 0..60),
        cut in any::<prop::sample::Index>(),
    ) {
        let cut = cut.index(bytes.len() + 1);
        // Behind Esc it is the moment that tells.
        prop_assume!(cut == 0 || bytes[cut - 1] != 0x1b);
        let (head, tail) = bytes.split_at(cut);
        prop_assert_eq!(read(&[&bytes]), read(&[head, tail]));
    }

    #[test]
    fn text_arrives_as_it_is(text in "[^\\p{Cc}]{0,40}") {
        let typed: String = keys(text.as_bytes())
            .into_iter()
            .map(|key| match key {
                Key::Char(c) => c,
                key => panic!("{key:?}"),
            })
            .collect();
        prop_assert_eq!(typed, text);
    }
}
