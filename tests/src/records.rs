//! The fields of a verdict and of a code, read from the accessors in `core`: their names, their types
//! and their sentences are written once, there, and carried into every other language from here.

use rspcode_words::{cells, columns};
use syn::{File, ImplItem, ImplItemFn, Item, ReturnType, Type, Visibility};

use crate::sentences::first_line;
use crate::spec;

/// A type whose values are shared constants: a verdict, or a listed code.
#[derive(Debug)]
pub struct Record {
    /// The name of the type.
    pub name: String,
    /// What it is: the first sentence on the type.
    pub sentence: String,
    /// What can be read from it, in the order of the exported data.
    pub fields: Vec<Field>,
}

/// What can be read from a record.
#[derive(Debug)]
pub struct Field {
    /// The name, the same in every language but for its case.
    pub name: String,
    /// What kind of value it is.
    pub kind: Kind,
    /// What it tells.
    pub sentence: String,
}

/// The kinds of value that there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A number from 0 to 255.
    Number,
    /// Yes or no.
    Flag,
    /// A text, never absent.
    Text,
    /// A listed code.
    Code,
    /// A listed code, or none.
    OptionalCode,
    /// A value of the closed vocabulary of this name.
    Word(String),
}

/// The verdict, its fields in the order of the exported table.
///
/// # Panics
///
/// If `core` cannot be read, or has an accessor that no language knows yet.
#[must_use]
pub fn verdict() -> Record {
    let mut record = record("core/src/verdict.rs", "Verdict");
    let columns = columns(&cells()[0]);
    record.fields.sort_by_key(|field| {
        let place = columns.iter().position(|column| *column == field.name);
        place.unwrap_or_else(|| panic!("{} is no column", field.name))
    });
    record
}

/// The listed code.
///
/// # Panics
///
/// As [`verdict`].
#[must_use]
pub fn code_info() -> Record {
    record("core/src/table.rs", "CodeInfo")
}

fn record(path: &str, name: &str) -> Record {
    let file = syn::parse_file(&spec::read(path)).expect("Rust");
    let sentence = file.items.iter().find_map(|item| match item {
        Item::Struct(item) if item.ident == name => Some(first_line(&item.attrs, name)),
        _ => None,
    });
    Record {
        name: name.to_owned(),
        sentence: sentence.unwrap_or_else(|| panic!("there is no {name}")),
        fields: accessors(&file, name),
    }
}

/// What the public methods of a type tell; none of them takes an argument.
fn accessors(file: &File, name: &str) -> Vec<Field> {
    let is_of = |ty: &Type| matches!(ty, Type::Path(path) if path.path.is_ident(name));
    let items = file.items.iter().filter_map(|item| match item {
        Item::Impl(item) if item.trait_.is_none() && is_of(&item.self_ty) => Some(&item.items),
        _ => None,
    });
    items
        .flatten()
        .filter_map(|item| match item {
            ImplItem::Fn(method) if matches!(method.vis, Visibility::Public(_)) => Some(method),
            _ => None,
        })
        .map(field)
        .collect()
}

fn field(method: &ImplItemFn) -> Field {
    let name = method.sig.ident.to_string();
    assert_eq!(method.sig.inputs.len(), 1, "{name} takes an argument");
    let ReturnType::Type(_, ty) = &method.sig.output else { panic!("{name} returns nothing") };
    let kind = match (&**ty, name.as_str()) {
        (Type::Reference(_), "code") => Kind::Code,
        (Type::Reference(_), _) => Kind::Text,
        (Type::Path(path), _) => {
            let ty = path.path.segments.last().expect("a type has a name");
            match (ty.ident.to_string().as_str(), name.as_str()) {
                ("bool", _) => Kind::Flag,
                ("u8", _) => Kind::Number,
                ("Option", "code") => Kind::OptionalCode,
                ("Context" | "Outcome" | "Cause" | "Next" | "Actor" | "Basis", _) => {
                    Kind::Word(ty.ident.to_string())
                }
                (ty, _) => panic!("{name} is a {ty}, which is new: name it here"),
            }
        }
        _ => panic!("{name} is of a kind that is new: name it here"),
    };
    Field { kind, sentence: first_line(&method.attrs, &name), name }
}
