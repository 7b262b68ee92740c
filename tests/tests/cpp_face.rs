//! The C++ face is written by hand, because it is small: its values have to be those of `core`.

use rspcode_tests::sentences::{self, Vocabulary};
use rspcode_tests::spec;

#[test]
fn every_enum_class_has_the_values_of_its_vocabulary() {
    let face = spec::read("bindings-c/include/rspcode.hpp");
    let mut vocabularies = sentences::vocabularies();
    vocabularies.extend(sentences::procedure());
    vocabularies.push(sentences::locales());
    let count = vocabularies.len();
    for Vocabulary { name, values, .. } in vocabularies {
        let start = format!("enum class {} : ", name.to_lowercase());
        let (_, rest) = face.split_once(&start).expect("every vocabulary is there");
        let (_, rest) = rest.split_once('{').expect("a body");
        let (body, _) = rest.split_once('}').expect("its end");
        let there: Vec<_> = body.split(',').map(str::trim).collect();
        let expected: Vec<_> = values
            .iter()
            .map(|value| {
                let name = value.word.replace('-', "_").to_lowercase();
                format!("{name} = {}", value.number)
            })
            .collect();
        assert_eq!(there, expected, "{name}");
    }
    assert_eq!(
        face.matches("enum class").count() - 1,
        count,
        "and no other, but for the first line"
    );
}
