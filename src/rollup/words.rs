//! The words of a text that tell what it is about.

/// Words that say nothing alone, in Indonesian and English. `docs/many.sql` has the same.
pub const STOP_WORDS: &str = "yang dan dengan untuk pada dari oleh atau para serta dalam akan sudah telah masih belum \
    tidak bukan kurang agar supaya juga ada adanya itu ini tersebut sebagai antara antar terhadap tentang seperti dapat \
    bisa bagi karena lebih sangat hal secara sehingga maupun namun tetapi saat sampai hingga setiap semua banyak lain \
    lainnya kepada atas bawah harus perlu baik ialah adalah the and for with from that this are has have not its their \
    into more most all can will been were was but than too very many other each";

/// The fewest characters of a word.
const SHORTEST: usize = 3;

/// The words of a text in small letters: its runs of letters and digits.
pub(super) fn words(lower: &str) -> impl Iterator<Item = &str> {
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a word tells something: it has three characters or more, is no number and no stop word.
pub(super) fn tells(word: &str) -> bool {
    word.chars().nth(SHORTEST - 1).is_some()
        && !word.chars().all(char::is_numeric)
        && !STOP_WORDS.split_whitespace().any(|stop| stop == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_nothing_is_no_word() {
        let telling = |text: &str| {
            let lower = text.to_lowercase();
            words(&lower).filter(|word| tells(word)).map(str::to_owned).collect::<Vec<String>>()
        };
        assert_eq!(telling("Jaringan 4G belum merata di 12 desa"), ["jaringan", "merata", "desa"]);
        assert_eq!(telling("SDM (TIK), “e-Government” 2025"), ["sdm", "tik", "government"]);
        assert_eq!(telling("yang di ke 100%"), Vec::<String>::new());
        assert_eq!(telling("ÉTAGE Žilina"), ["étage", "žilina"]);
    }
}
