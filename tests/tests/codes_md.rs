//! The table for people says what the cells say.

use rspcode_tests::spec;
use rspcode_words::{Cell, cells};

/// The fields of the table's rows below a heading, without the head.
fn rows(markdown: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, section) = markdown.split_once(&format!("\n## {heading}\n")).expect("the heading");
    let section = section.split("\n## ").next().expect("a section");
    let lines = section.lines().filter(|line| line.starts_with('|')).skip(2);
    lines
        .map(|line| line.trim_matches('|').split('|').map(|f| f.trim().to_owned()).collect())
        .collect()
}

/// A cell as it has to stand in the grid.
fn in_brief(cell: &Cell) -> String {
    let actor = match cell.actor.as_str() {
        "nobody" => String::new(),
        actor => format!(" ({actor})"),
    };
    let release = if cell.may_release_goods { " **R**" } else { "" };
    let charge = if cell.may_charge_again { " **C**" } else { "" };
    format!("{}: {}{actor}{release}{charge}", cell.outcome, cell.next)
}

#[test]
fn the_grid_holds_every_cell() {
    let rows = rows(&spec::read("docs/codes.md"), "What they mean where");
    assert_eq!(rows.len(), rspcode::codes().len() + 1);
    for (position, cell) in cells().iter().enumerate() {
        let (context, row) = (position / rows.len(), &rows[position % rows.len()]);
        assert_eq!(row.len(), 12);
        let name =
            cell.code.as_ref().map_or("any other text".to_owned(), |code| format!("`{code}`"));
        assert_eq!((&row[0], &row[context + 1]), (&name, &in_brief(cell)));
    }
}

#[test]
fn the_list_holds_every_code() {
    let rows = rows(&spec::read("docs/codes.md"), "The codes");
    assert_eq!(rows.len(), rspcode::codes().len() + 1);
    for (row, cell) in rows.iter().zip(cells()) {
        let name = cell.code.map_or("any other text".to_owned(), |code| format!("`{code}`"));
        let expected =
            [cell.id.to_string(), name, cell.message, cell.cause, cell.basis, cell.explanation];
        assert_eq!(row, &expected);
    }
}
