// Nothing has to be set for the package; where the project begins is told, because this one is in another's folder.
export default { turbopack: { root: new URL('..', import.meta.url).pathname } }
