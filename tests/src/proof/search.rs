//! A breadth-first search over everything that can happen: the shortest way to something bad, and from where an
//! end can be reached.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;

use rspcode::Step;

/// One thing that happens, and the step that was given for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Happening {
    /// In plain words.
    pub what: &'static str,
    /// What the client was told to do, if it was told something.
    pub step: Option<Step>,
    /// Staff stopped it or decided: no way to an end that the procedure finds by itself.
    pub by_staff: bool,
}

impl Happening {
    /// Something that happens without the client.
    #[must_use]
    pub const fn outside(what: &'static str) -> Self {
        Self { what, step: None, by_staff: false }
    }
}

impl fmt::Display for Happening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step {
            Some(step) => write!(f, "{} -> {step}", self.what),
            None => f.write_str(self.what),
        }
    }
}

/// Something that can be searched.
pub trait Model {
    /// All that there is at one moment.
    type State: Copy + Eq + Hash;

    /// How it begins.
    fn start(&self) -> Self::State;

    /// Everything that can happen next.
    fn moves(&self, state: &Self::State, found: &mut Vec<(Happening, Self::State)>);

    /// What is bad about a state, if anything.
    fn bad(&self, state: &Self::State) -> Option<&'static str>;

    /// Whether the client was given an end.
    fn is_over(&self, state: &Self::State) -> bool;
}

/// What a search found.
#[derive(Debug)]
pub struct Found {
    /// How many states can be reached.
    pub states: usize,
    /// How many moves lead from one to another.
    pub moves: usize,
    /// From how many no end can be reached without staff.
    pub cannot_end: usize,
    /// The first bad thing, and the shortest way there.
    pub bad: Option<(&'static str, Vec<Happening>)>,
}

impl Found {
    /// The bad thing and the length of the shortest way there.
    #[must_use]
    pub fn shortest(&self) -> Option<(&'static str, usize)> {
        self.bad.as_ref().map(|(what, trace)| (*what, trace.len()))
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { states, moves, cannot_end, bad } = self;
        write!(f, "{states} states, {moves} moves, {cannot_end} cannot end")?;
        if let Some((what, trace)) = bad {
            write!(f, "\n{what}:")?;
            for happening in trace {
                write!(f, "\n  {happening}")?;
            }
        }
        Ok(())
    }
}

/// Searches everything, or up to the first bad state.
#[must_use]
pub fn search<M: Model>(model: &M) -> Found {
    let start = model.start();
    let mut place: HashMap<M::State, usize> = HashMap::from([(start, 0)]);
    let mut states = vec![start];
    let mut from: Vec<(usize, Happening)> = vec![(0, Happening::outside("start"))];
    // Backwards, without what staff do.
    let mut into: Vec<Vec<usize>> = vec![Vec::new()];
    let (mut moves, mut next, mut reached) = (0, Vec::new(), 0);
    while reached < states.len() {
        let here = states[reached];
        if let Some(what) = model.bad(&here) {
            let mut trace = Vec::new();
            let mut back = reached;
            while back != 0 {
                let (before, happening) = from[back];
                trace.push(happening);
                back = before;
            }
            trace.reverse();
            return Found { states: states.len(), moves, cannot_end: 0, bad: Some((what, trace)) };
        }
        model.moves(&here, &mut next);
        for (happening, there) in next.drain(..) {
            if there == here {
                continue;
            }
            moves += 1;
            let there = *place.entry(there).or_insert_with(|| {
                states.push(there);
                from.push((reached, happening));
                into.push(Vec::new());
                states.len() - 1
            });
            if !happening.by_staff {
                into[there].push(reached);
            }
        }
        reached += 1;
    }
    let mut can_end: Vec<bool> = states.iter().map(|state| model.is_over(state)).collect();
    let mut open: Vec<usize> = (0..states.len()).filter(|&state| can_end[state]).collect();
    while let Some(state) = open.pop() {
        for &before in &into[state] {
            if !can_end[before] {
                can_end[before] = true;
                open.push(before);
            }
        }
    }
    let cannot_end = can_end.iter().filter(|can| !**can).count();
    Found { states: states.len(), moves, cannot_end, bad: None }
}
