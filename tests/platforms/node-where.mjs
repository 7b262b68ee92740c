// What a Node says of itself, so that none is taken for another.
const { arch, platform, report } = process
const abi = report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'gnu'
console.log([platform, arch, ...(platform === 'linux' ? [abi] : [])].join('-'))
