//! Numbers that look random and are the same for the same seed.

/// A generator after Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014): `SplitMix64`.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// One for this text.
    pub fn of(seed: &str) -> Self {
        // FNV-1a.
        let hashed = seed
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(hashed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one less than this; 0 below 1.
    pub fn below(&mut self, n: u32) -> u32 {
        let n = u64::from(n.max(1));
        u32::try_from(self.next() % n).unwrap_or_default()
    }

    /// The same for a place in a list.
    pub fn place(&mut self, length: usize) -> usize {
        let n = u32::try_from(length).unwrap_or(u32::MAX);
        self.below(n) as usize
    }

    /// True so many times of a hundred.
    pub fn percent(&mut self, times: u32) -> bool {
        self.below(100) < times
    }

    /// One of these; none of none.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.place(of.len()))
    }

    /// So many of these at most, each once, in another order.
    pub fn some<T>(&mut self, mut of: Vec<T>, most: usize) -> Vec<T> {
        for last in (1..of.len()).rev() {
            let other = self.place(last + 1);
            of.swap(last, other);
        }
        of.truncate(most);
        of
    }
}
