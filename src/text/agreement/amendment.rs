//! Changes of a signed agreement.
