/**
 * `npm run create` and `npm run push`: what has to be there before Google is asked, said in plain words and all at once,
 * and then clasp, which is installed when it is first needed. Which script is pushed to stands in `.clasp.json`, which git
 * ignores: it is yours alone. `npm run login` and `npm run clasp` hand over to clasp alone.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildInto } from './build.mjs';
import { ownProgram } from './ownPackage.mjs';

const API_SWITCH = 'https://script.google.com/home/usersettings';

/**
 * What is missing, a sentence each; nothing when clasp may be asked.
 * @param {'create' | 'push'} step
 * @param {string} folder where `.clasp.json` stands
 * @param {Record<string, string | undefined>} env
 */
export function whatIsMissing(step, folder, env) {
  const missing = [];
  if (!isLoggedIn(env)) missing.push('Nobody is logged in to Google here. Run: npm run login');
  const settings = settingsIn(folder);
  if (step === 'create' && settings.scriptId !== '') {
    missing.push(
      `This folder belongs to the script ${settings.scriptId} already (.clasp.json). Run npm run push; or, for another spreadsheet, delete .clasp.json first.`,
    );
  }
  if (step === 'push' && settings.problem !== '') missing.push(settings.problem);
  return missing;
}

/** clasp keeps its logins in `~/.clasprc.json`, or where `clasp_config_auth` says. */
function isLoggedIn(env) {
  const file = env.clasp_config_auth ?? join(homedir(), '.clasprc.json');
  try {
    const { tokens, token } = JSON.parse(readFileSync(file, 'utf8'));
    return token !== undefined || Object.keys(tokens ?? {}).length > 0;
  } catch {
    return false;
  }
}

function settingsIn(folder) {
  const file = join(folder, '.clasp.json');
  if (!existsSync(file)) {
    return {
      scriptId: '',
      parentId: '',
      problem:
        'No script to push to: there is no .clasp.json. Run npm run create, which makes a spreadsheet with its script; or, for a script that is there, write {"scriptId": "its id", "rootDir": "build/dist"} into .clasp.json.',
    };
  }
  try {
    const { scriptId = '', rootDir, parentId = '' } = JSON.parse(readFileSync(file, 'utf8'));
    if (!/^[\w-]{20,}$/.test(scriptId)) {
      return {
        scriptId: '',
        parentId,
        problem: '.clasp.json names no script. Put the id from the script’s Project settings into "scriptId".',
      };
    }
    return rootDir === 'build/dist' || rootDir === join(folder, 'build/dist')
      ? { scriptId, parentId, problem: '' }
      : {
          scriptId,
          parentId,
          problem: '.clasp.json does not say "rootDir": "build/dist". Add it, so that what is built is pushed.',
        };
  } catch {
    return {
      scriptId: '',
      parentId: '',
      problem: '.clasp.json is not JSON. Delete it and run npm run create, or mend it.',
    };
  }
}

function afterPush(parentId) {
  const where = parentId === '' ? 'the spreadsheet' : `https://drive.google.com/open?id=${parentId}`;
  return `Pushed. Open ${where} (reload it if it is open), then choose Open Callboard in its menu Callboard.`;
}

/** What to do about something that clasp says; `''` where its own words must do. */
export function adviceOn(output) {
  if (/has not enabled the Apps Script API|Apps Script API.*(disabled|not been used)/i.test(output)) {
    return `The Apps Script API is switched off for this account. Switch it on at ${API_SWITCH}, wait a minute, and run this again.`;
  }
  if (/invalid_grant|invalid_rapt|unauthorized|401|No credentials/i.test(output)) {
    return 'Google no longer takes this login. Run: npm run login';
  }
  if (/not found|404|permission|403/i.test(output)) {
    return 'This account cannot reach the script in .clasp.json. Log in with the account that made it, or run npm run create for one of your own.';
  }
  return '';
}

/** clasp in somebody's own terminal, with what they type. */
function handOver(args, folder) {
  const program = ownProgram('clasp');
  if (program === '') return 1;
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, stdio: 'inherit' }).status ?? 1;
}

function clasp(program, args, folder) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['inherit', 'pipe', 'pipe'] });
    for (const [stream, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.on('data', (part) => {
        output += part;
        to.write(part);
      });
    }
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function run(step, folder) {
  const missing = whatIsMissing(step, folder, process.env);
  if (missing.length > 0) {
    for (const sentence of missing) console.error(sentence);
    return 2;
  }
  const program = ownProgram('clasp');
  if (program === '') return 1;
  const dist = join(folder, 'build/dist');
  if (step === 'create') {
    // clasp fetches the new script's own two files into this folder; a build takes their place.
    rmSync(dist, { recursive: true, force: true });
    mkdirSync(dist, { recursive: true });
  } else await buildInto(dist);
  const args =
    step === 'create'
      ? ['create-script', '--type', 'sheets', '--title', 'Callboard', '--rootDir', 'build/dist']
      : ['push', '-f'];
  const { code, output } = await clasp(program, args, folder);
  if (code === 0) {
    console.log(step === 'create' ? 'Now run: npm run push' : afterPush(settingsIn(folder).parentId));
    return 0;
  }
  const advice = adviceOn(output);
  if (advice !== '') console.error(advice);
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [step, ...args] = process.argv.slice(2);
  process.exitCode =
    step === 'clasp'
      ? // npm runs it in the repository's folder, and says where it was called.
        handOver(args, process.env.INIT_CWD ?? process.cwd())
      : await run(step === 'create' ? 'create' : 'push', process.cwd());
}
