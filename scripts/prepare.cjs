/**
 * Makes the ground firm before any other script runs: a Node.js that is new enough, a folder that can be
 * written, and the dependencies that package-lock.json names.
 *
 * In: the machine's Node.js, whichever it is. Out: exit code 0, or one sentence and exit code 1.
 * The syntax is that of ES5 so that an old Node.js can parse the file and print the sentence.
 * This file must not know what the other scripts do.
 */
'use strict';

var crypto = require('crypto');
var fs = require('fs');
var path = require('path');
var childProcess = require('child_process');
var rules = require('./prepare-rules.cjs');

var STAMP_FILE = 'node_modules/.cache/guide/installed-lock.txt';
var LOG_FILE = '.build/install.log';
var WRITTEN_FOLDERS = ['.', 'node_modules', 'node_modules/.cache', 'dist', '.build', '.astro'];

var CLEAN_INSTALL = 'ci --include=dev';
var PLAIN_INSTALL = 'install --no-save --include=dev';
var FETCH_NODE = 'rebuild node --ignore-scripts=false';
/** Quick retries: npm's own take over a minute to notice that nothing answers. */
var OPTIONS =
  '--engine-strict=false --dry-run=false --prefer-offline --no-audit --no-fund --no-progress --fetch-retries=3 --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=4000';

/**
 * Everything this file does, with its effects as a parameter; gives the exit code.
 * @param {ReturnType<typeof machine>} world
 * @returns {number}
 */
function prepare(world) {
  var oldNode = rules.formatOldNode(world.nodeVersion);
  if (oldNode) return fail(oldNode);

  var closed = world.findClosedFolder();
  if (closed) return fail(rules.formatNoPermission(closed));

  var lockText = world.readText('package-lock.json');
  if (!lockText)
    return fail('The file package-lock.json is missing: restore it with "git checkout package-lock.json".');
  var lockHash = crypto.createHash('sha256').update(lockText).digest('hex');

  if (world.readText(STAMP_FILE) === lockHash && world.runsOwnNode()) return 0;
  if (rules.isInstalled(lockText, world.readText('node_modules/.package-lock.json')) && world.runsOwnNode()) {
    world.writeText(STAMP_FILE, lockHash);
    return 0;
  }

  var oldInstaller = rules.formatOldNode(rules.selectInstallerVersion(world.env, world.nodeVersion));
  if (oldInstaller) return fail(oldInstaller);

  world.print('Installing dependencies (once; about a minute) …');
  var env = rules.selectEnvironment(world.env);
  var result = world.runNpm(CLEAN_INSTALL, env);
  if (rules.isOutOfStep(result.output)) {
    world.print('package-lock.json does not fit package.json; installing what package.json asks for …');
    result = world.runNpm(PLAIN_INSTALL, env);
  }
  if (result.interrupted) return 130;
  if (result.npmMissing) {
    return fail(
      'The command npm is missing: install Node.js with npm from https://nodejs.org/en/download and run the command again.'
    );
  }
  if (result.exitCode !== 0) return fail(rules.formatInstallFailure(result.output, LOG_FILE));

  // A user may forbid install scripts; the one that fetches Node.js is the only one needed.
  if (!world.runsOwnNode()) world.runNpm(FETCH_NODE, env);
  if (!world.runsOwnNode()) {
    return fail(
      'The dependencies are installed, but node_modules/.bin/node does not run on this machine: see ' +
        LOG_FILE +
        ', and check that Node.js offers a build for this operating system and processor.'
    );
  }
  world.writeText(STAMP_FILE, lockHash);
  return 0;

  /** @param {string} sentence */
  function fail(sentence) {
    world.printError(sentence);
    return 1;
  }
}

/**
 * Where the Node.js among the dependencies stands, installed or not.
 * @param {string} root the project folder
 */
function findOwnNode(root) {
  return path.join(
    root,
    process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/.bin/node'
  );
}

/**
 * The effects of `prepare` on this machine.
 * @param {string} root the project folder
 */
function machine(root) {
  /** @param {string} file */
  function at(file) {
    return path.join(root, file);
  }

  return {
    nodeVersion: process.version,
    env: process.env,
    /** @param {string} line */
    print: function (line) {
      console.log(line);
    },
    /** @param {string} line */
    printError: function (line) {
      console.error(line);
    },
    /** A folder this project writes to and may not; undefined when all is well. */
    findClosedFolder: function () {
      return WRITTEN_FOLDERS.map(at).filter(function (folder) {
        if (!fs.existsSync(folder)) return false;
        try {
          fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
          return false;
        } catch (_closed) {
          return true;
        }
      })[0];
    },
    /**
     * The text of a file; empty when it cannot be read.
     * @param {string} file
     */
    readText: function (file) {
      try {
        return fs.readFileSync(at(file), 'utf8');
      } catch (_missing) {
        return '';
      }
    },
    /**
     * @param {string} file
     * @param {string} text
     */
    writeText: function (file, text) {
      fs.mkdirSync(path.dirname(at(file)), { recursive: true });
      fs.writeFileSync(at(file), text);
    },
    /** Whether the Node.js among the dependencies starts. */
    runsOwnNode: function () {
      var own = findOwnNode(root);
      try {
        if (fs.realpathSync(own) === fs.realpathSync(process.execPath)) return true;
        return childProcess.spawnSync(own, ['--version'], { stdio: 'ignore' }).status === 0;
      } catch (_missing) {
        return false;
      }
    },
    /**
     * @param {string} command of npm, with its options
     * @param {Record<string, string | undefined>} env
     */
    runNpm: function (command, env) {
      return runNpm(root, command, env);
    },
  };
}

/**
 * Runs npm, its output to the log file.
 * @param {string} root
 * @param {string} command
 * @param {Record<string, string | undefined>} env
 */
function runNpm(root, command, env) {
  var args = (command + ' ' + OPTIONS).split(' ');
  var logFile = path.join(root, LOG_FILE);
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  var log = fs.openSync(logFile, 'w');
  // npm names itself and its Node.js to the scripts it runs; that Node.js outlives node_modules.
  var npmCli = process.env.npm_execpath || '';
  var isNpm = /npm-cli\.js$/.test(npmCli) && fs.existsSync(npmCli);
  var result = childProcess.spawnSync(
    isNpm ? process.env.npm_node_execpath || process.execPath : 'npm',
    isNpm ? [npmCli].concat(args) : args,
    { cwd: root, env: env, stdio: ['ignore', log, log], shell: !isNpm && process.platform === 'win32' }
  );
  fs.closeSync(log);
  return {
    exitCode: result.status,
    interrupted: result.signal === 'SIGINT' || result.signal === 'SIGTERM',
    npmMissing: Boolean(result.error),
    output: fs.readFileSync(logFile, 'utf8'),
  };
}

/** Prepares the project this file belongs to; prints one sentence when that fails, and gives the exit code. */
function prepareHere() {
  try {
    return prepare(machine(path.join(__dirname, '..')));
  } catch (error) {
    console.error('The project cannot be prepared: ' + /** @type {Error} */ (error).message + '.');
    return 1;
  }
}

module.exports = { prepare: prepare, prepareHere: prepareHere, machine: machine, findOwnNode: findOwnNode };

if (require.main === module) process.exitCode = prepareHere();
