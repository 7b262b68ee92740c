//! The Arrow C data interface, by hand: all that is `unsafe` of it is here.
//!
//! Its three structures are frozen for good, so there is nothing to keep up with. What a producer hands over is its
//! word for how many rows there are, and the interface says how large the buffers are for so many; that cannot be
//! checked from here. All else is looked at before it is used: which buffers, children and dictionaries there are,
//! and every offset, length and position that stands in them.

use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::mem;
use std::ptr::{null, null_mut};
use std::slice;
use std::sync::Arc;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::sync::critical_section::with_critical_section;

/// Any of the three structures: the name of its capsules, and how it is given back.
pub(crate) trait Structure: Sized {
    const CAPSULE: &'static CStr;
    fn release(&self) -> Option<unsafe extern "C" fn(*mut Self)>;
    fn forget(&mut self);
}

macro_rules! structure {
    ($(#[$doc:meta])* $name:ident, $capsule:literal, { $($field:ident: $ty:ty),* $(,)? }) => {
        $(#[$doc])*
        #[repr(C)]
        pub(crate) struct $name {
            $($field: $ty,)*
            release: Option<unsafe extern "C" fn(*mut Self)>,
            private_data: *mut c_void,
        }

        impl Structure for $name {
            const CAPSULE: &'static CStr = $capsule;

            fn release(&self) -> Option<unsafe extern "C" fn(*mut Self)> {
                self.release
            }

            fn forget(&mut self) {
                self.release = None;
            }
        }
    };
}

structure!(
    /// A type, with a name for it.
    Schema, c"arrow_schema", {
        format: *const c_char,
        name: *const c_char,
        metadata: *const c_char,
        flags: i64,
        n_children: i64,
        children: *mut *mut Self,
        dictionary: *mut Self,
    }
);

structure!(
    /// Rows of a type.
    Array, c"arrow_array", {
        length: i64,
        null_count: i64,
        offset: i64,
        n_buffers: i64,
        n_children: i64,
        buffers: *const *const c_void,
        children: *mut *mut Self,
        dictionary: *mut Self,
    }
);

structure!(
    /// Arrays of one type, one after the other.
    Stream, c"arrow_array_stream", {
        get_schema: Option<unsafe extern "C" fn(*mut Self, *mut Schema) -> c_int>,
        get_next: Option<unsafe extern "C" fn(*mut Self, *mut Array) -> c_int>,
        get_last_error: Option<unsafe extern "C" fn(*mut Self) -> *const c_char>,
    }
);

/// A structure that is ours to give back, if it was not given back already.
#[repr(transparent)]
pub(crate) struct Owned<S: Structure>(S);

// SAFETY: the interface lets a structure be moved, read and released on any thread, one at a time.
unsafe impl<S: Structure> Send for Owned<S> {}

impl<S: Structure> Drop for Owned<S> {
    fn drop(&mut self) {
        if let Some(release) = self.0.release() {
            // SAFETY: it was not released, and is not used any more.
            unsafe { release(&raw mut self.0) }
        }
    }
}

impl<S: Structure> Owned<S> {
    /// One that somebody is about to fill.
    fn released() -> Self {
        // SAFETY: numbers, pointers and functions that may be absent can all be zero.
        Self(unsafe { mem::zeroed() })
    }

    /// Moves a structure out of its capsule.
    fn from_capsule(capsule: &Bound<'_, PyAny>) -> PyResult<Self> {
        // Without the GIL two threads could move it out of one capsule at the same moment.
        let structure = with_critical_section(capsule, || {
            // SAFETY: a capsule of this name holds such a structure; what was moved out is marked as released there.
            unsafe {
                let pointer = ffi::PyCapsule_GetPointer(capsule.as_ptr(), S::CAPSULE.as_ptr());
                if pointer.is_null() {
                    ffi::PyErr_Clear();
                    return None;
                }
                let pointer = pointer.cast::<S>();
                let structure = Self(pointer.read());
                (*pointer).forget();
                Some(structure)
            }
        });
        let Some(structure) = structure else {
            let name = S::CAPSULE.to_string_lossy();
            return Err(PyTypeError::new_err(format!("there is no capsule called {name}")));
        };
        match structure.0.release() {
            Some(_) => Ok(structure),
            None => Err(PyValueError::new_err("it was used already")),
        }
    }

    /// A capsule that holds a structure until somebody moves it out.
    fn into_capsule(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        unsafe extern "C" fn destroy<S: Structure>(capsule: *mut ffi::PyObject) {
            // SAFETY: it is called once, for a capsule that was made below.
            unsafe {
                let pointer = ffi::PyCapsule_GetPointer(capsule, S::CAPSULE.as_ptr());
                drop(Box::from_raw(pointer.cast::<Owned<S>>()));
            }
        }
        let pointer = Box::into_raw(Box::new(self));
        // SAFETY: the name lives for ever, and `destroy` frees what the pointer is to; without a capsule nobody does.
        unsafe {
            let capsule =
                ffi::PyCapsule_New(pointer.cast(), S::CAPSULE.as_ptr(), Some(destroy::<S>));
            if capsule.is_null() {
                drop(Box::from_raw(pointer));
            }
            Bound::from_owned_ptr_or_err(py, capsule)
        }
    }
}

/// What contradicts the interface, in words.
pub(crate) type Malformed = String;

/// What a producer could not do, by the number and the text that it gave.
pub(crate) struct Failed(pub(crate) c_int, pub(crate) String);

/// Where arrays come from, and their type.
pub(crate) struct Source {
    schema: Owned<Schema>,
    arrays: Arrays,
}

enum Arrays {
    Of(Owned<Stream>),
    One(Option<Owned<Array>>),
}

/// A producer may wait for threads of its own, which may wait for the interpreter.
impl Drop for Source {
    fn drop(&mut self) {
        let arrays = mem::replace(&mut self.arrays, Arrays::One(None));
        Python::attach(|py| py.detach(|| drop(arrays)));
    }
}

impl Source {
    /// What an object hands over, or none if it has not the interface.
    pub(crate) fn of(given: &Bound<'_, PyAny>) -> PyResult<Option<Result<Self, Failed>>> {
        if let Some(method) = given.getattr_opt("__arrow_c_stream__")? {
            let stream = Owned::from_capsule(&method.call0()?)?;
            return Ok(Some(Self::of_stream(given.py(), stream)));
        }
        if let Some(method) = given.getattr_opt("__arrow_c_array__")? {
            let (schema, array): (Bound<'_, PyAny>, Bound<'_, PyAny>) =
                method.call0()?.extract()?;
            let (schema, array) = (Owned::from_capsule(&schema)?, Owned::from_capsule(&array)?);
            return Ok(Some(Ok(Self { schema, arrays: Arrays::One(Some(array)) })));
        }
        Ok(None)
    }

    fn of_stream(py: Python<'_>, mut stream: Owned<Stream>) -> Result<Self, Failed> {
        let mut schema = Owned::<Schema>::released();
        py.detach(|| stream.fill(|stream| stream.get_schema, &mut schema))?;
        Ok(Self { schema, arrays: Arrays::Of(stream) })
    }

    pub(crate) fn ty(&self) -> TypeRef<'_> {
        TypeRef(&self.schema.0)
    }

    /// The next array, if there is one.
    pub(crate) fn next(&mut self) -> Result<Option<Owned<Array>>, Failed> {
        match &mut self.arrays {
            Arrays::One(array) => Ok(array.take()),
            Arrays::Of(stream) => {
                let mut array = Owned::<Array>::released();
                stream.fill(|stream| stream.get_next, &mut array)?;
                Ok(array.0.release.is_some().then_some(array))
            }
        }
    }
}

/// A function of a stream that fills a structure.
type Fill<S> = Option<unsafe extern "C" fn(*mut Stream, *mut S) -> c_int>;

impl Owned<Stream> {
    fn fill<S: Structure>(
        &mut self,
        function: impl Fn(&Stream) -> Fill<S>,
        filled: &mut Owned<S>,
    ) -> Result<(), Failed> {
        let stream = &raw mut self.0;
        let Some(function) = function(&self.0) else {
            return Err(Failed(0, "the stream has no such function".to_owned()));
        };
        // SAFETY: the stream was not released, and is used by one thread.
        unsafe {
            let error = function(stream, &raw mut filled.0);
            if error == 0 {
                return Ok(());
            }
            // A producer that fails wants nothing back, whatever it has left there.
            filled.0.forget();
            let text = (*stream).get_last_error.map_or(null(), |text| text(stream));
            let text = if text.is_null() { c"" } else { CStr::from_ptr(text) };
            Err(Failed(error, text.to_string_lossy().into_owned()))
        }
    }
}

/// The child of a structure, or its dictionary, if there is one.
fn one_of<'a, S>(count: i64, all: *const *mut S, at: usize) -> Option<&'a S> {
    let count = usize::try_from(count).unwrap_or(0);
    if at >= count || all.is_null() {
        return None;
    }
    // SAFETY: there are so many pointers, and what they point to lives as long as the structure.
    unsafe { (*all.add(at)).as_ref() }
}

/// A type that lives as long as what it was taken from.
#[derive(Clone, Copy)]
pub(crate) struct TypeRef<'a>(&'a Schema);

impl<'a> TypeRef<'a> {
    /// The letters that say which type it is.
    pub(crate) fn format(self) -> &'a [u8] {
        text(self.0.format)
    }

    pub(crate) fn name(self) -> String {
        String::from_utf8_lossy(text(self.0.name)).into_owned()
    }

    pub(crate) fn children(self) -> usize {
        usize::try_from(self.0.n_children).unwrap_or(0)
    }

    pub(crate) fn child(self, at: usize) -> Option<Self> {
        one_of(self.0.n_children, self.0.children, at).map(TypeRef)
    }

    pub(crate) fn dictionary(self) -> Option<Self> {
        one_of(1, &raw const self.0.dictionary, 0).map(TypeRef)
    }
}

fn text<'a>(start: *const c_char) -> &'a [u8] {
    // SAFETY: a text ends with a zero, and lives as long as its structure, which the callers see to.
    if start.is_null() { b"" } else { unsafe { CStr::from_ptr(start) }.to_bytes() }
}

/// How the texts of a column are laid out.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Layout {
    Null,
    Offsets32,
    Offsets64,
    Views,
    Fixed(usize),
}

/// The texts of some rows.
pub(crate) enum Texts<'a> {
    Null,
    Offsets32(&'a [[u8; 4]], &'a [u8]),
    Offsets64(&'a [[u8; 8]], &'a [u8]),
    /// The views, and the buffers that they are of, with their own as the last one.
    Views(&'a [[u8; 16]], Vec<&'a [u8]>),
    Fixed(usize, &'a [u8]),
}

/// Rows of an array: some or all of them.
#[derive(Clone, Copy)]
pub(crate) struct Rows<'a> {
    array: &'a Array,
    start: usize,
    pub(crate) length: usize,
}

impl<'a> Rows<'a> {
    /// All rows of an array.
    pub(crate) fn of(array: &'a Owned<Array>) -> Result<Self, Malformed> {
        Self::all(&array.0)
    }

    fn all(array: &'a Array) -> Result<Self, Malformed> {
        let (start, length) = (usize::try_from(array.offset), usize::try_from(array.length));
        match (start, length) {
            (Ok(start), Ok(length)) if start.checked_add(length).is_some() => {
                Ok(Self { array, start, length })
            }
            _ => Err(format!("an array has {} rows from {}", array.length, array.offset)),
        }
    }

    /// The same rows of the one child.
    pub(crate) fn child(self) -> Result<Self, Malformed> {
        let child = one_of(self.array.n_children, self.array.children, 0);
        let child = Self::all(child.ok_or("a table has no column")?)?;
        if child.length < self.start + self.length {
            return Err(format!("a column has {} rows and its table more", child.length));
        }
        // The sum is no more than the child has, and that was looked at.
        Ok(Self { start: child.start + self.start, length: self.length, ..child })
    }

    /// All that the rows choose from.
    pub(crate) fn dictionary(self) -> Result<Self, Malformed> {
        let dictionary = one_of(1, &raw const self.array.dictionary, 0);
        Self::all(dictionary.ok_or("a dictionary is missing")?)
    }

    /// Which rows are null, if any may be.
    pub(crate) fn nulls(self) -> Result<Option<Bits<'a>>, Malformed> {
        if self.length == 0 || self.array.null_count == 0 || self.buffer(0)?.is_null() {
            return match self.array.null_count {
                1.. if self.length > 0 => Err("the nulls are missing".to_owned()),
                _ => Ok(None),
            };
        }
        let bytes = (self.start + self.length).div_ceil(8);
        Ok(Some(Bits { bytes: self.items::<1>(0, 0, bytes)?.as_flattened(), start: self.start }))
    }

    /// The rows as numbers of so many bytes.
    pub(crate) fn numbers<const BYTES: usize>(self) -> Result<&'a [[u8; BYTES]], Malformed> {
        self.items(1, self.start, self.length)
    }

    /// The rows as texts.
    pub(crate) fn texts(self, layout: Layout) -> Result<Texts<'a>, Malformed> {
        let Self { start, length, .. } = self;
        // An empty array may lack its buffers.
        Ok(match layout {
            Layout::Null => Texts::Null,
            _ if length == 0 => Texts::Null,
            Layout::Offsets32 => {
                let offsets = self.items(1, start, length + 1)?;
                let end = i32::from_ne_bytes(offsets[length]);
                Texts::Offsets32(offsets, self.bytes(2, i64::from(end))?)
            }
            Layout::Offsets64 => {
                let offsets = self.items(1, start, length + 1)?;
                let end = i64::from_ne_bytes(offsets[length]);
                Texts::Offsets64(offsets, self.bytes(2, end)?)
            }
            Layout::Views => {
                let buffers = usize::try_from(self.array.n_buffers).unwrap_or(0).saturating_sub(3);
                // The last buffer says how large the ones before it are.
                let sizes = self.items(buffers + 2, 0, buffers)?;
                let views = self.items(1, start, length)?;
                let data = (2..)
                    .zip(sizes)
                    .map(|(at, size)| self.bytes(at, i64::from_ne_bytes(*size)))
                    .chain([Ok(views.as_flattened())]);
                Texts::Views(views, data.collect::<Result<_, _>>()?)
            }
            Layout::Fixed(width) => {
                let size = (start + length).checked_mul(width).ok_or("an array is too large")?;
                let bytes = self.items::<1>(1, 0, size)?.as_flattened();
                Texts::Fixed(width, &bytes[start * width..])
            }
        })
    }

    fn bytes(self, at: usize, size: i64) -> Result<&'a [u8], Malformed> {
        let size = usize::try_from(size).map_err(|_| format!("a buffer has {size} bytes"))?;
        Ok(self.items::<1>(at, 0, size)?.as_flattened())
    }

    /// What a buffer holds, from an item on. No item is wider than it is aligned, because producers may not align.
    fn items<const BYTES: usize>(
        self,
        at: usize,
        start: usize,
        count: usize,
    ) -> Result<&'a [[u8; BYTES]], Malformed> {
        if count == 0 {
            return Ok(&[]);
        }
        let buffer = self.buffer(at)?.cast::<[u8; BYTES]>();
        let fits = start
            .checked_add(count)
            .and_then(|end| end.checked_mul(BYTES))
            .is_some_and(|bytes| isize::try_from(bytes).is_ok());
        if buffer.is_null() || !fits {
            return Err(format!("buffer {at} is missing"));
        }
        // SAFETY: by the interface it holds so many items for as long as the array is not released, and nobody writes.
        Ok(unsafe { slice::from_raw_parts(buffer.add(start), count) })
    }

    fn buffer(self, at: usize) -> Result<*const c_void, Malformed> {
        let count = usize::try_from(self.array.n_buffers).unwrap_or(0);
        if at >= count || self.array.buffers.is_null() {
            return Err(format!("buffer {at} is missing"));
        }
        // SAFETY: there are so many pointers.
        Ok(unsafe { *self.array.buffers.add(at) })
    }
}

/// A bit for each row: whether it is no null.
#[derive(Clone, Copy)]
pub(crate) struct Bits<'a> {
    bytes: &'a [u8],
    start: usize,
}

impl Bits<'_> {
    #[inline]
    pub(crate) fn get(self, row: usize) -> bool {
        let bit = self.start + row;
        self.bytes[bit / 8] >> (bit % 8) & 1 == 1
    }
}

/// What a buffer that we hand out is made of.
pub(crate) enum Buffer {
    None,
    Bytes(Vec<u8>),
    Cells(Arc<Vec<u16>>),
    Offsets(&'static [i32]),
    Text(&'static str),
}

impl Buffer {
    fn pointer(&self) -> *const c_void {
        match self {
            Self::None => null(),
            Self::Bytes(bytes) => bytes.as_ptr().cast(),
            Self::Cells(cells) => cells.as_ptr().cast(),
            Self::Offsets(offsets) => offsets.as_ptr().cast(),
            Self::Text(text) => text.as_ptr().cast(),
        }
    }
}

/// A type to hand out.
pub(crate) struct NewType {
    pub(crate) format: &'static CStr,
    pub(crate) name: CString,
    pub(crate) is_nullable: bool,
    pub(crate) children: Vec<NewType>,
    pub(crate) dictionary: Option<Box<NewType>>,
}

/// An array to hand out.
pub(crate) struct NewArray {
    pub(crate) length: usize,
    pub(crate) nulls: usize,
    pub(crate) buffers: Vec<Buffer>,
    pub(crate) children: Vec<NewArray>,
    pub(crate) dictionary: Option<Box<NewArray>>,
}

/// What stands behind a structure of ours: what it was made of, and pointers to structures of its own, which whoever
/// has it may have moved out of their places.
struct Parts<S: Structure, Of> {
    #[allow(dead_code, reason = "it is what pointers lead to")]
    of: Of,
    buffers: Vec<*const c_void>,
    children: Vec<*mut S>,
    dictionary: *mut S,
}

impl<S: Structure, Of> Parts<S, Of> {
    fn new<New: Into<Owned<S>>>(
        of: Of,
        buffers: Vec<*const c_void>,
        children: Vec<New>,
        dictionary: Option<Box<New>>,
    ) -> &'static mut Self
    where
        S: 'static,
        Of: 'static,
    {
        let own = |new: New| Box::into_raw(Box::new(new.into())).cast::<S>();
        let children = children.into_iter().map(own).collect();
        let dictionary = dictionary.map_or(null_mut(), |dictionary| own(*dictionary));
        // Who releases the structure makes a box of it again.
        Box::leak(Box::new(Self { of, buffers, children, dictionary }))
    }
}

impl<S: Structure, Of> Drop for Parts<S, Of> {
    fn drop(&mut self) {
        for own in self.children.iter().chain([&self.dictionary]).filter(|own| !own.is_null()) {
            // SAFETY: `new` made it, and an owned structure is nothing but the structure.
            drop(unsafe { Box::from_raw(own.cast::<Owned<S>>()) });
        }
    }
}

fn count<T>(items: &[T]) -> i64 {
    items.len().try_into().expect("memory is not that large")
}

impl From<NewType> for Owned<Schema> {
    fn from(new: NewType) -> Self {
        const NULLABLE: i64 = 2;
        unsafe extern "C" fn release(schema: *mut Schema) {
            // SAFETY: it is called once, for a structure that was made below.
            unsafe {
                drop(Box::from_raw((*schema).private_data.cast::<Parts<Schema, CString>>()));
                (*schema).release = None;
            }
        }
        let name = new.name.as_ptr();
        let parts = Parts::new(new.name, Vec::new(), new.children, new.dictionary);
        Self(Schema {
            format: new.format.as_ptr(),
            name,
            metadata: null(),
            flags: if new.is_nullable { NULLABLE } else { 0 },
            n_children: count(&parts.children),
            children: parts.children.as_mut_ptr(),
            dictionary: parts.dictionary,
            release: Some(release),
            private_data: (&raw mut *parts).cast(),
        })
    }
}

impl From<NewArray> for Owned<Array> {
    fn from(new: NewArray) -> Self {
        unsafe extern "C" fn release(array: *mut Array) {
            // SAFETY: it is called once, for a structure that was made below.
            unsafe {
                drop(Box::from_raw((*array).private_data.cast::<Parts<Array, Vec<Buffer>>>()));
                (*array).release = None;
            }
        }
        let buffers: Vec<_> = new.buffers.iter().map(Buffer::pointer).collect();
        let parts = Parts::new(new.buffers, buffers, new.children, new.dictionary);
        Self(Array {
            length: i64::try_from(new.length).expect("memory is not that large"),
            null_count: i64::try_from(new.nulls).expect("there are no more than rows"),
            offset: 0,
            n_buffers: count(&parts.buffers),
            n_children: count(&parts.children),
            buffers: parts.buffers.as_ptr(),
            children: parts.children.as_mut_ptr(),
            dictionary: parts.dictionary,
            release: Some(release),
            private_data: (&raw mut *parts).cast(),
        })
    }
}

/// Makes arrays of one type when they are asked for. `None` is the end, and an error is that there is no memory.
pub(crate) trait Producer: Send + 'static {
    fn ty(&self) -> NewType;
    fn next(&mut self) -> Option<Result<NewArray, NoMemory>>;
}

/// There is no memory for the answers.
pub(crate) struct NoMemory;

impl<P: Producer> From<P> for Owned<Stream> {
    fn from(producer: P) -> Self {
        const ENOMEM: c_int = 12;
        unsafe extern "C" fn get_schema<P: Producer>(
            stream: *mut Stream,
            schema: *mut Schema,
        ) -> c_int {
            // SAFETY: the stream was made below and is not released, and there is room for a structure.
            unsafe {
                let producer = &*(*stream).private_data.cast::<P>();
                schema.cast::<Owned<Schema>>().write(producer.ty().into());
            }
            0
        }
        unsafe extern "C" fn get_next<P: Producer>(
            stream: *mut Stream,
            array: *mut Array,
        ) -> c_int {
            // SAFETY: as above, and no two threads are here at once.
            unsafe {
                let producer = &mut *(*stream).private_data.cast::<P>();
                let next = match producer.next() {
                    Some(Ok(next)) => next.into(),
                    Some(Err(NoMemory)) => return ENOMEM,
                    None => Owned::released(),
                };
                array.cast::<Owned<Array>>().write(next);
            }
            0
        }
        unsafe extern "C" fn get_last_error(_: *mut Stream) -> *const c_char {
            c"there is no memory for the answers".as_ptr()
        }
        unsafe extern "C" fn release<P: Producer>(stream: *mut Stream) {
            // SAFETY: it is called once, for a structure that was made below.
            unsafe {
                drop(Box::from_raw((*stream).private_data.cast::<P>()));
                (*stream).release = None;
            }
        }
        Self(Stream {
            get_schema: Some(get_schema::<P>),
            get_next: Some(get_next::<P>),
            get_last_error: Some(get_last_error),
            release: Some(release::<P>),
            private_data: Box::into_raw(Box::new(producer)).cast(),
        })
    }
}

/// The capsule that `__arrow_c_schema__` returns.
pub(crate) fn schema(py: Python<'_>, ty: NewType) -> PyResult<Bound<'_, PyAny>> {
    Owned::<Schema>::from(ty).into_capsule(py)
}

/// The second capsule that `__arrow_c_array__` returns.
pub(crate) fn array(py: Python<'_>, array: NewArray) -> PyResult<Bound<'_, PyAny>> {
    Owned::<Array>::from(array).into_capsule(py)
}

/// The capsule that `__arrow_c_stream__` returns.
pub(crate) fn stream<P: Producer>(py: Python<'_>, producer: P) -> PyResult<Bound<'_, PyAny>> {
    Owned::<Stream>::from(producer).into_capsule(py)
}
