import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Brings the browser and the Chinese fonts that journeys need; returns what is missing and cannot be brought, as a sentence. */
export function bringBrowser(say) {
  const missing = missingPackages();
  if (missing.length === 0) return undefined;
  const command = `apt-get install -y ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) {
    return `the browser tests need ${missing.join(' and ')}; on Debian: sudo ${command}; elsewhere install Chromium, name it in CHROMIUM, and install a Chinese font`;
  }
  say(command);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  if (status === 0 && missingPackages().length === 0) return undefined;
  return `${command} failed; its messages stand above`;
}

function missingPackages() {
  const missing = [];
  if (!BROWSERS.some((place) => place && existsSync(place))) missing.push('chromium');
  if (process.platform === 'linux' && !hasChineseFont()) missing.push('fonts-noto-cjk');
  return missing;
}

function hasChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  if (listed.status === 0) return listed.stdout.trim() !== '';
  return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
}
