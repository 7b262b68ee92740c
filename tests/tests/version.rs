//! The version of the packages: in no document by hand but where the generator renews it.

use rspcode::VERSION;
use rspcode_tests::{derived, spec, version};

#[test]
fn a_version_is_renewed() {
    let interface = version::interface(VERSION);
    let renewed = |text: &str| version::renewed(text);
    for (old, new) in [
        (
            "npm install …/bindings-node/rspcode-9.8.7.tgz",
            format!("npm install …/bindings-node/rspcode-{VERSION}.tgz"),
        ),
        ("(\"dev.rspcode:rspcode:9.8.7\")", format!("(\"dev.rspcode:rspcode:{VERSION}\")")),
        (
            "<rspcode.version>9.8.7</rspcode.version>",
            format!("<rspcode.version>{VERSION}</rspcode.version>"),
        ),
        (
            "find_package(rspcode 9.8 REQUIRED)",
            format!("find_package(rspcode {interface} REQUIRED)"),
        ),
    ] {
        assert_eq!(renewed(old), (new, 1));
    }
    for other in [
        "…/bindings-node/rspcode-*.tgz",
        "<rspcode.version>${it}</rspcode.version>",
        "rspcode 9.8.7",
    ] {
        assert_eq!(renewed(other), (other.to_owned(), 0));
    }
}

#[test]
fn before_version_1_the_minor_number_is_the_interface() {
    for (version, interface) in
        [("0.1.0", "0.1"), ("0.12.3", "0.12"), ("1.2.3", "1"), ("10.0.0", "10")]
    {
        assert_eq!(version::interface(version), interface);
    }
}

#[test]
fn no_document_names_it_by_hand() {
    for derived in derived::all().into_iter().filter(|derived| derived.path.ends_with("README.md"))
    {
        let text = spec::read(derived.path);
        let other = text.replace(VERSION, "9.8.7");
        let (renewed, _) = version::renewed(&other);
        assert!(
            !renewed.contains("9.8.7"),
            "{} names the version where nothing renews it",
            derived.path
        );
    }
}
