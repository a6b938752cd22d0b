//! Bytes and what they are.

use super::super::batch::TerminalEvent;
use super::paste::{BEGIN, LONGEST};
use super::*;
use crate::ui::keys::Key;
use proptest::prelude::*;

/// What comes from a terminal.
enum Comes<'a> {
    /// These bytes at once.
    Bytes(&'a [u8]),
    /// Nothing for as long as the keyboard waits for the rest of something.
    Nothing,
}

/// What arrives of it, and the most bytes that were held in between.
fn arrives(comes: &[Comes]) -> (Vec<TerminalEvent>, usize) {
    let mut keyboard = Bytes::default();
    let (mut all, mut held) = (Vec::new(), 0);
    for comes in comes {
        let mut batch = Batch::default();
        match comes {
            Comes::Bytes(bytes) => keyboard.take_in(bytes, &mut batch),
            Comes::Nothing if keyboard.patience().is_some() => keyboard.give_up(&mut batch),
            Comes::Nothing => {}
        }
        held = held.max(keyboard.held());
        all.extend(batch.into_arrived());
    }
    (all, held)
}

/// What arrives when bytes come in these pieces, one right behind the other, and then nothing.
fn read(pieces: &[&[u8]]) -> Vec<TerminalEvent> {
    let pieces = pieces.iter().map(|piece| Comes::Bytes(piece));
    let comes: Vec<Comes> = pieces.chain([Comes::Nothing]).collect();
    arrives(&comes).0
}

fn keys(bytes: &[u8]) -> Vec<Key> {
    let key = |arrived| {
        let TerminalEvent::Key(key) = arrived else { panic!("{arrived:?}") };
        key
    };
    read(&[bytes]).into_iter().map(key).collect()
}

#[test]
fn keys_of_all_kinds() {
    use Key::*;
    assert_eq!(keys("aé日 ".as_bytes()), ['a', 'é', '日', ' '].map(Char));
    assert_eq!(keys(b"\r\t\x7f\x08"), [Enter, Tab, Backspace, Backspace]);
    assert_eq!(keys(b"\x03\x1a\n"), [Ctrl('c'), Ctrl('z'), Ctrl('j')]);
    assert_eq!(keys(b"\x1b[A\x1b[B\x1bOC\x1b[1;5D"), [Up, Down, Right, Left]);
    assert_eq!(keys(b"\x1b[H\x1b[1~\x1b[7~\x1bOH"), [Home; 4]);
    assert_eq!(keys(b"\x1b[F\x1b[4~\x1b[8~\x1bOF"), [End; 4]);
    assert_eq!(keys(b"\x1b[3~\x1b[5~\x1b[6~\x1b[Z"), [Delete, PageUp, PageDown, BackTab]);
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
    let nameless: [&[u8]; 8] =
        [b"\x1bd", b"\x1b[15~", b"\x1b[[A", b"\x1b[2~", b"\x1b[I", b"\x1b[?1;2c", b"\x1bOP", b"\x00\x1c\xff\xc3"];
    for bytes in nameless {
        let mut bytes = bytes.to_vec();
        bytes.push(b'x');
        assert_eq!(keys(&bytes), [Key::Char('x')], "{bytes:?}");
    }
    assert_eq!(keys(b"\x1b[1\x03"), [Key::Ctrl('c')], "a sequence broken off");
}

#[test]
fn a_paste_is_one_thing_with_newlines() {
    let pasted = |text: &str| vec![TerminalEvent::Paste(text.to_owned())];
    assert_eq!(read(&[b"\x1b[200~satu\rdua\r\ntiga\n\x1b[201~"]), pasted("satu\ndua\ntiga\n"));
    assert_eq!(read(&[b"\x1b[20", b"0~sa\x1b[2", b"01", b"~"]), pasted("sa"));
    assert_eq!(read(&[b"\x1b[200~\x1b[31m\x03\x1b[201~"]), pasted("\u{1b}[31m\u{3}"));
}

#[test]
fn a_key_in_two_pieces_is_one_unless_its_rest_stays_out() {
    assert_eq!(keys_of(&[b"\x1b", b"[A"]), [Key::Up]);
    assert_eq!(keys_of(&[b"\x1b", b"[", b"1;5", b"D"]), [Key::Left]);
    assert_eq!(keys_of(&[b"\x1bO", b"C"]), [Key::Right]);
    assert_eq!(keys_of(&[b"\x1b", b"d"]), [Key::Esc, Key::Char('d')]);
    assert_eq!(keys_of(&[b"\x1b", b"]"]), [Key::Esc, Key::Char(']')]);
    assert_eq!(keys_of(&[b"\x1b", b"\x1b", b"[A"]), [Key::Esc, Key::Up]);
    let apart = [Comes::Bytes(b"\x1b"), Comes::Nothing, Comes::Bytes(b"[A"), Comes::Nothing];
    let keys = [Key::Esc, Key::Char('['), Key::Char('A')].map(TerminalEvent::Key);
    assert_eq!(arrives(&apart).0, keys);
    let broken = [Comes::Bytes(b"\x1b["), Comes::Nothing, Comes::Bytes(b"A")];
    assert_eq!(arrives(&broken).0, [TerminalEvent::Key(Key::Char('A'))]);
}

fn keys_of(pieces: &[&[u8]]) -> Vec<Key> {
    let key = |arrived| {
        let TerminalEvent::Key(key) = arrived else { panic!("{arrived:?}") };
        key
    };
    read(pieces).into_iter().map(key).collect()
}

#[test]
fn what_a_terminal_says_by_itself_is_neither_key_nor_text() {
    let said: [&[u8]; 27] = [
        b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
        b"\x1b]11;rgb:ffff/ffff/ffff\x07",
        b"\x1b]52;c;cmFoYXNpYQ==\x07",
        b"\x1bP1$r0 q\x1b\\",
        b"\x1bP>|XTerm(379)\x1b\\",
        b"\x1b_Gi=1;OK\x1b\\",
        b"\x1b[<0;10;10M",
        b"\x1b[<0;10;10m",
        b"\x1b[<64;10;10M",
        b"\x1b[M !!",
        b"\x1b[32;10;10M",
        b"\x1b[?62;4c",
        b"\x1b[12;40R",
        b"\x1b[?1u",
        b"\x1b]lmufakat\x1b\\",
        b"\x1bP!|7E565445\x1b\\",
        b"\x1bP1+r544e=787465726d\x1b\\",
        b"\x1b_aplikasi\x1b\\",
        b"\x1b^pesan\x1b\\",
        b"\x1bXkata\x07",
        b"\x1b[>0;276;0c",
        b"\x1b[?2026;2$y",
        b"\x1b[8;24;80t",
        b"\x1b[M \xc4\xa9\xc2\xb1",
        b"\x1b[M \xca!",
        b"\x1b[1;1:3A",
        b"\x1b[57441;2u",
    ];
    for bytes in said {
        let all = [b"a", bytes, b"b"].concat();
        assert_eq!(keys(&all), ['a', 'b'].map(Key::Char), "{bytes:?}");
        for cut in 1..all.len() {
            let (head, tail) = all.split_at(cut);
            assert_eq!(keys_of(&[head, tail]), ['a', 'b'].map(Key::Char), "{bytes:?}");
        }
        let mut batch = Batch::default();
        Bytes::default().take_in(bytes, &mut batch);
        assert!(batch.is_empty(), "nobody has pressed a key: {bytes:?}");
    }
    assert_eq!(keys(b"\x1b]x"), [Key::Char('x')], "Alt and a bracket");
    let broken = b"\x1b]11;rgb\rx";
    assert_eq!(keys(broken), [Key::Enter, Key::Char('x')], "broken off");
    let endless = [b"\x1b]11;".to_vec(), vec![b'x'; 10_000]].concat();
    assert_eq!(keys_of(&[&endless, b"\r"]), [Key::Enter]);
    assert_eq!(keys(b"\x1bPada\r"), "ada".chars().map(Key::Char).chain([Key::Enter]).collect::<Vec<_>>());
    assert_eq!(keys(b"\x1bPada"), "ada".chars().map(Key::Char).collect::<Vec<_>>(), "Alt, and letters behind it");
    let open = [Comes::Bytes(b"\x1b]11;rgb"), Comes::Nothing, Comes::Bytes(b"x")];
    assert_eq!(arrives(&open).0, [TerminalEvent::Key(Key::Char('x'))]);
}

#[test]
fn an_answer_of_any_length_is_swallowed_whole() {
    let line: Vec<u8> = b"cmFoYXNpYQ".iter().copied().cycle().take(300_000).collect();
    for (begin, end) in [(&b"\x1b]52;c;"[..], &b"\x07"[..]), (b"\x1b_Gi=1;", b"\x1b\\"), (b"\x1bP1$r", b"\x1b\\")] {
        let all = [begin, &line, end, b"x"].concat();
        for piece in [61, 4096, all.len()] {
            let comes: Vec<Comes> = all.chunks(piece).map(Comes::Bytes).collect();
            let (arrived, held) = arrives(&comes);
            assert_eq!(arrived, [TerminalEvent::Key(Key::Char('x'))], "in pieces of {piece}");
            assert!(piece == all.len() || held <= 3 * 4096, "{held} bytes are held");
        }
    }
}

#[test]
fn keys_that_kitty_and_xterm_tell_by_number_mean_what_they_mean() {
    use Key::*;
    assert_eq!(keys(b"\x1b[97:65;2u\x1b[49:33;2u\x1b[49;2u\x1b[27;2;33~"), ['A', '!', '!', '!'].map(Char));
    assert_eq!(keys(b"\x1b[97;65u\x1b[97;66u\x1b[49;129u\x1b[32;2u"), ['A', 'a', '1', ' '].map(Char), "Caps Lock");
    assert_eq!(keys(b"\x1b[97;1;233u\x1b[45;2;95u"), ['é', '_'].map(Char), "the text that they make");
    assert_eq!(keys(b"\x1b[97;9u\x1b[97;17u\x1b[27;3;97~x"), [Char('x')], "Super, Hyper and Alt");
    assert_eq!(keys(b"\x1b[1089::99;5u\x1b[27;5;67~\x1b[67;6u"), [Ctrl('c'); 3]);
    assert_eq!(keys(b"\x1b[91;5u\x1b[104;5u\x1b[105;5u\x1b[109;5u"), [Esc, Backspace, Tab, Enter]);
    assert_eq!(keys(b"\x1b[57399u\x1b[57408u\x1b[57413u\x1b[57414u"), [Char('0'), Char('9'), Char('+'), Enter]);
    assert_eq!(keys(b"\x1b[57417u\x1b[57420;1:2u\x1b[57424u"), [Left, Down, End]);
    assert_eq!(keys(b"\x1bOp\x1bOy\x1bOk\x1bOM\x1bO5A"), [Char('0'), Char('9'), Char('+'), Enter, Up]);
    assert_eq!(keys(b"\x1b[1;1:1A\x1b[1;1:2A\x1b[1;1:3A\x1b[3;1:3~"), [Up; 2], "let go");
}

#[test]
fn keys_with_modifiers_come_in_three_ways() {
    use Key::*;
    assert_eq!(keys(b"\x1b[99;5u\x1b[27;5;99~\x03"), [Ctrl('c'); 3]);
    assert_eq!(keys(b"\x1b[99;5:1u\x1b[99;5:3u"), [Ctrl('c')], "pressed, let go");
    assert_eq!(keys(b"\x1b[99::99;5u\x1b[122;6u"), [Ctrl('c'), Ctrl('z')]);
    assert_eq!(keys(b"\x1b[97u\x1b[97;2u\x1b[233u"), [Char('a'), Char('A'), Char('é')]);
    assert_eq!(keys(b"\x1b[13u\x1b[27u\x1b[127u\x1b[9u"), [Enter, Esc, Backspace, Tab]);
    assert_eq!(keys(b"\x1b[9;2u\x1b[27;2;13~"), [BackTab, Enter]);
    assert_eq!(keys(b"\x1b[99;3u\x1b[57441u\x1b[99;0u\x1b[27;5~x"), [Char('x')]);
}

#[test]
fn a_paste_without_an_end_is_what_came_of_it() {
    let pasted = |text: &str| TerminalEvent::Paste(text.to_owned());
    let key = |c| TerminalEvent::Key(Key::Char(c));
    let open = Comes::Bytes(b"\x1b[200~abc");
    let all = arrives(&[open, Comes::Nothing, Comes::Bytes(b"d")]).0;
    assert_eq!(all, [pasted("abc"), key('d')]);
    // Ctrl+C, pressed meanwhile.
    let all = arrives(&[Comes::Bytes(b"\x1b[200~abc"), Comes::Bytes(b"\x03")]).0;
    assert_eq!(all, [pasted("abc"), TerminalEvent::Key(Key::Ctrl('c'))]);
    let all = arrives(&[Comes::Bytes(b"\x1b[200~abc\x03")]).0;
    assert_eq!(all, [pasted("abc"), TerminalEvent::Key(Key::Ctrl('c'))]);
    for pressed in [&b"\x1b[99;5u"[..], b"\x1b[27;5;99~", b"\x03\x03"] {
        let all = arrives(&[Comes::Bytes(b"\x1b[200~abc"), Comes::Bytes(pressed), Comes::Bytes(b"d")]).0;
        assert_eq!(all, [pasted("abc"), TerminalEvent::Key(Key::Ctrl('c')), key('d')], "{pressed:?}");
    }
    // Another paste.
    let all = arrives(&[Comes::Bytes(b"\x1b[200~abc"), Comes::Bytes(b"\x1b[200~def\x1b[201~")]).0;
    assert_eq!(all, [pasted("abc"), pasted("def")]);
    let long = [BEGIN, &vec![b'a'; LONGEST + 9]].concat();
    let all = arrives(&[Comes::Bytes(&long), Comes::Bytes(b"\x03")]).0;
    let told = TerminalEvent::TooLong(LONGEST as u64 + 9);
    assert_eq!(all, [told, TerminalEvent::Key(Key::Ctrl('c'))]);
    let all = read(&[b"\x1b[200~", b"\x1b[201~", b"d"]);
    assert_eq!(all, [pasted(""), key('d')]);
}

#[test]
fn the_rest_of_a_paste_that_seemed_to_have_stopped_is_none_of_keys() {
    let begun = || [Comes::Bytes(b"\x1b[200~satu\rdu"), Comes::Nothing];
    let pasted = TerminalEvent::Paste("satu\ndu".to_owned());
    let long = b"tiga\r".repeat(1000);
    for rest in [&b"a\rtiga\r\x1b[201~"[..], &[&long, b"\x1b[201~".as_slice()].concat()] {
        let mut comes = Vec::from(begun());
        comes.extend(rest.chunks(4096).map(Comes::Bytes));
        comes.push(Comes::Bytes(b"d"));
        let expected = [pasted.clone(), TerminalEvent::Late, TerminalEvent::Key(Key::Char('d'))];
        assert_eq!(arrives(&comes).0, expected);
    }
    let mut comes = Vec::from(begun());
    comes.extend([Comes::Bytes(b"d\r"), Comes::Bytes(&long)]);
    let typed = arrives(&comes).0;
    assert_eq!(typed[1..3], [Key::Char('d'), Key::Enter].map(TerminalEvent::Key));
    assert_eq!(typed.len(), 3 + long.len(), "keys in between, and it is over");
    // A new paste is one.
    let mut comes = Vec::from(begun());
    comes.push(Comes::Bytes(b"\x1b[200~lain\x1b[201~"));
    assert_eq!(arrives(&comes).0[1], TerminalEvent::Paste("lain".to_owned()));
}

#[test]
fn a_paste_that_is_too_long_is_dropped_to_its_end_and_told() {
    let line = b"Butir yang ditempel\r";
    for size in [LONGEST - 7, LONGEST, LONGEST + 1, LONGEST + 5000, 3 * LONGEST] {
        let text: Vec<u8> = line.iter().copied().cycle().take(size).collect();
        let all = [BEGIN, &text, b"\x1b[201~x".as_slice()].concat();
        for piece in [4096, 4095, all.len()] {
            let comes: Vec<Comes> = all.chunks(piece).map(Comes::Bytes).collect();
            let (arrived, held) = arrives(&comes);
            match &arrived[..] {
                [TerminalEvent::Paste(text), TerminalEvent::Key(Key::Char('x'))] if size <= LONGEST => {
                    assert_eq!(text.len(), size);
                }
                [TerminalEvent::TooLong(bytes), TerminalEvent::Key(Key::Char('x'))] => {
                    assert_eq!(*bytes, size as u64, "in pieces of {piece}");
                }
                other => panic!("{} things of {size} bytes", other.len()),
            }
            assert!(piece > 4096 || held <= 2 * LONGEST, "{held} bytes are held");
        }
    }
    // Its end in pieces; no end at all.
    let text = vec![b'a'; LONGEST + 1];
    let told = || TerminalEvent::TooLong(LONGEST as u64 + 1);
    let key = || TerminalEvent::Key(Key::Char('x'));
    assert_eq!(read(&[BEGIN, &text, b"\x1b[2", b"01", b"~x"]), [told(), key()]);
    let comes = [BEGIN, &text].map(Comes::Bytes);
    let rest = [Comes::Nothing, Comes::Bytes(b"x")];
    let comes: Vec<Comes> = comes.into_iter().chain(rest).collect();
    assert_eq!(arrives(&comes).0, [told(), key()]);
}

#[test]
fn halves_wait_for_each_other() {
    assert_eq!(read(&[b"\xe6\x97", b"\xa5"]), [TerminalEvent::Key(Key::Char('日'))]);
    assert_eq!(read(&[b"\x1b[", b"5", b"~"]), [TerminalEvent::Key(Key::PageUp)]);
}

proptest! {
    #[test]
    fn any_bytes_in_any_pieces_are_the_same(
        bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(0x1b), Just(b'['), Just(b'~')], 0..60),
        cut in any::<prop::sample::Index>(),
    ) {
        let cut = cut.index(bytes.len() + 1);
        // Behind Esc it is the moment that tells, but for the beginning of a sequence.
        let begins = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == b'[');
        prop_assume!(cut == 0 || bytes[cut - 1] != 0x1b || begins(bytes.get(cut)));
        let (head, tail) = bytes.split_at(cut);
        prop_assert_eq!(read(&[&bytes]), read(&[head, tail]));
    }

    #[test]
    fn text_arrives_as_it_is(text in "[^\\p{Cc}]{0,40}") {
        let typed: String = keys(text.as_bytes())
            .into_iter()
            .map(|key| {
                let Key::Char(c) = key else { panic!("{key:?}") };
                c
            })
            .collect();
        prop_assert_eq!(typed, text);
    }
}
