use proptest::prelude::*;

use super::super::decimal::Decimal;
use num_rational::BigRational;

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

#[test]
fn numbers_written_differently_are_equal() {
    for same in [
        &["0", "-0", "0.000", "0e7", "-0.0e-3"][..],
        &["1", "1.0", "1e0", "10e-1", "0.1E+1", "100e-02"],
        &["-25", "-2.5e1", "-0.25E2"],
        &["0.001", "1e-3", "0.0010"],
    ] {
        assert!(same.iter().all(|text| decimal(text) == decimal(same[0])), "{same:?}");
    }
}

#[test]
fn numbers_are_ordered_exactly() {
    let ascending = [
        "-1e30",
        "-10.5",
        "-10.49999999999999999999",
        "-2",
        "-1e-30",
        "0",
        "1e-999999999999",
        "0.1",
        "0.10000000000000000000000001",
        "9",
        "10",
        "9007199254740992",
        "9007199254740993",
        "1e999999999999",
    ];
    for pair in ascending.windows(2) {
        assert!(decimal(pair[0]) < decimal(pair[1]), "{pair:?}");
    }
}

#[test]
fn anything_else_is_not_a_number() {
    for text in ["", "-", "\"1\"", "null", "true", "1e", "1.", ".5", "[1]", "1e1234567890123456789"] {
        assert_eq!(Decimal::parse(text), None, "{text}");
    }
    assert_eq!(decimal("1e5000").to_ratio(), None);
}

fn number() -> impl Strategy<Value = String> {
    (any::<i16>(), 0..1_000_u32, -5..5_i32)
        .prop_map(|(whole, fraction, exponent)| format!("{whole}.{fraction:03}e{exponent}"))
}

proptest! {
    #[test]
    fn the_order_is_that_of_fractions(a in number(), b in number()) {
        let ratio = |text: &str| -> BigRational { decimal(text).to_ratio().unwrap() };
        prop_assert_eq!(decimal(&a).cmp(&decimal(&b)), ratio(&a).cmp(&ratio(&b)));
    }

    #[test]
    fn fractions_are_what_is_written(cents in any::<i32>()) {
        let text = format!("{cents}e-2");
        let expected = BigRational::new(cents.into(), 100.into());
        prop_assert_eq!(decimal(&text).to_ratio(), Some(expected));
    }
}
