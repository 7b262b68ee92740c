//! The links of READMEs that are read away from the project.

use rspcode_tests::{links, spec};

const BASE: &str = "https://forge.example/rspcode/blob/v1.2.3/";

#[test]
fn a_named_file_is_a_link_once_there_is_an_address() {
    let plain = "See `docs/model.md` and `examples/till.py`, [below](#below).\n\n```py\n# `docs/model.md`\n```\n`package.json`\n";
    let whole = format!(
        "See [`docs/model.md`]({BASE}docs/model.md) and [`examples/till.py`]({BASE}bindings-python/examples/till.py), \
         [below](#below).\n\n```py\n# `docs/model.md`\n```\n`package.json`\n"
    );
    let folder = "bindings-python/";
    assert_eq!(links::linked(plain, folder, Some(BASE)), whole);
    assert_eq!(links::linked(&whole, folder, None), plain);
    assert_eq!(links::linked(&whole, folder, Some(BASE)), whole);
}

#[test]
fn a_copy_links_the_project_or_nothing() {
    let text = "See [the model](docs/model.md#code), [below](#below), [Rust](https://rustup.rs).\n```\n[a](b)\n```\n";
    let whole = text.replace("](docs", &format!("]({BASE}docs"));
    assert_eq!(links::copied(text, Some(BASE)), whole);
    assert_eq!(
        links::copied(text, None),
        text.replace("[the model](docs/model.md#code)", "the model")
    );
}

#[test]
fn no_link_is_dead_where_a_readme_is_shown() {
    for (path, folder) in links::SHOWN {
        let text = spec::read(path);
        for base in [None, Some(BASE)] {
            let made = links::linked(&text, folder, base);
            assert_eq!(links::dead(&made), [""; 0], "{path}");
            assert_eq!(links::linked(&made, folder, links::base().as_deref()), text, "{path}");
            assert_eq!(made.contains(BASE), base.is_some(), "{path}");
        }
        let named = links::named(&text);
        assert!(named.len() > 5, "{path} names {named:?}");
        for file in named {
            assert!(links::file(file, folder).is_some(), "{path} names {file}, which is not there");
        }
    }
    let readme = spec::read("README.md");
    assert!(links::dead(&readme).len() > 10);
    for base in [None, Some(BASE)] {
        assert_eq!(links::dead(&links::copied(&readme, base)), [""; 0]);
    }
}
