// Imported first by everything a person starts: an old Node would fail later with a riddle.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Covalence needs Node.js 20.19 or newer; this is ${process.versions.node}. 需要 Node.js 20.19 或更新版本。`);
  process.exit(1);
}
