/**
 * Prepares the project, then runs one of its scripts or tools with the Node.js among its dependencies.
 * Usage: `node scripts/run.cjs start.ts` (a file in scripts/) or `node scripts/run.cjs prettier --check .`
 *
 * Every command of package.json goes through here and not through npm's `pre` hooks, because npm leaves
 * those out for users who forbid install scripts. The syntax is that of ES5, as in prepare.cjs.
 */
'use strict';

var fs = require('fs');
var path = require('path');
var childProcess = require('child_process');
var preparation = require('./prepare.cjs');

var root = path.join(__dirname, '..');

/**
 * The JavaScript or TypeScript file behind a name.
 * @param {string} name of a file in scripts/ or of a tool among the dependencies
 */
function findFile(name) {
  return /\.ts$/.test(name)
    ? path.join(__dirname, name)
    : fs.realpathSync(path.join(root, 'node_modules/.bin', name));
}

/**
 * Runs a file; its end, or the signal that stops it, becomes the end of this process.
 * @param {string} file
 * @param {string[]} args
 */
function run(file, args) {
  var tools = path.join(root, 'node_modules/.bin');
  var env = Object.assign({}, process.env, {
    // Programs that the file starts by name find the same tools.
    PATH: tools + path.delimiter + (process.env.PATH || ''),
    ASTRO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  });
  // Every program runs in the project folder; the path was typed in another. npm remembers which.
  if (env.GUIDE_TEAM) env.GUIDE_TEAM = path.resolve(env.INIT_CWD || process.cwd(), env.GUIDE_TEAM);
  var child = childProcess.spawn(preparation.findOwnNode(root), [file].concat(args), {
    cwd: root,
    env: env,
    stdio: 'inherit',
  });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  child.on('close', function (code, signal) {
    process.exitCode = code === null ? (signal === 'SIGINT' ? 130 : 143) : code;
  });
}

process.exitCode = preparation.prepareHere();
if (process.exitCode === 0) run(findFile(process.argv[2]), process.argv.slice(3));
