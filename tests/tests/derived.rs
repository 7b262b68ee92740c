//! Derived texts are what the generator would write now.

use rspcode_tests::derived;

#[test]
fn derived_texts_are_fresh() {
    let stale: Vec<_> = derived::all().iter().filter_map(derived::Derived::difference).collect();
    assert!(
        stale.is_empty(),
        "{}\nrun `cargo run -p rspcode-tests -- write` and read what it changes",
        stale.concat()
    );
}
