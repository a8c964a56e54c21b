/**
 * The decisions of prepare.cjs, free of effects: what is too old, what is out of date, what to say.
 * In: texts and versions. Out: sentences and booleans. The syntax is that of ES5, as in prepare.cjs.
 * This file must not touch the disk, the network or the terminal.
 */
'use strict';

var LEAST_MAJOR = 20;

/** Settings of npm that say how to reach packages; any other could change what is installed, or where. */
var KEPT_SETTINGS =
  /^npm_config_(.*registry|cache|ca|cafile|cert|certfile|key|keyfile|strict_ssl|.*proxy|userconfig|globalconfig|ignore_scripts|offline|fetch_.*|maxsockets|local_address|_.*|\/\/.*)$/i;

/**
 * The sentence for a Node.js that is too old; empty when it is new enough.
 * @param {string} version such as "v20.20.2"
 * @returns {string}
 */
function formatOldNode(version) {
  var found = String(version).replace(/^v/, '');
  if (parseInt(found, 10) >= LEAST_MAJOR) return '';
  return (
    'This project needs Node.js ' +
    LEAST_MAJOR +
    ' or newer, and this machine runs ' +
    found +
    ': install the current LTS release from https://nodejs.org/en/download and run the command again.'
  );
}

/**
 * The version of the Node.js that would run `npm ci`: npm names it in its user agent.
 * @param {Record<string, string | undefined>} env
 * @param {string} ownVersion the version that runs this file
 * @returns {string}
 */
function selectInstallerVersion(env, ownVersion) {
  var match = /\bnode\/(v[\d.]+)/.exec(env.npm_config_user_agent || '');
  return match ? match[1] : ownVersion;
}

/**
 * The sentence for a folder that cannot be written.
 * @param {string} folder
 * @returns {string}
 */
function formatNoPermission(folder) {
  return (
    'The folder ' +
    folder +
    ' cannot be written by this user: run the command as its owner, or give yourself write permission to it.'
  );
}

/**
 * Whether the packages that npm recorded as installed are those of the lock file. Optional packages (for
 * other operating systems) may be missing.
 * @param {string} lockText package-lock.json
 * @param {string} installedText node_modules/.package-lock.json
 * @returns {boolean}
 */
function isInstalled(lockText, installedText) {
  var wanted, installed;
  try {
    wanted = JSON.parse(lockText).packages;
    installed = JSON.parse(installedText).packages;
  } catch (_unreadable) {
    return false;
  }
  if (!wanted || !installed) return false;
  return Object.keys(wanted).every(function (name) {
    if (name === '') return true;
    if (!installed[name]) return Boolean(wanted[name].optional);
    return installed[name].version === wanted[name].version;
  });
}

/**
 * The environment for `npm ci`, without what an outer `npm run` or the user's shell would change about it.
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string | undefined>}
 */
function selectEnvironment(env) {
  /** @type {Record<string, string | undefined>} */
  var kept = {};
  Object.keys(env).forEach(function (name) {
    var isSetting = /^npm_/i.test(name) && !KEPT_SETTINGS.test(name);
    if (!isSetting && name !== 'NODE_ENV') kept[name] = env[name];
  });
  return kept;
}

/**
 * Whether `npm ci` refused because the lock file does not fit package.json.
 * @param {string} output what npm printed
 * @returns {boolean}
 */
function isOutOfStep(output) {
  return /npm error code EUSAGE/.test(output) && /are in sync/.test(output);
}

/**
 * The sentence for a failed installation.
 * @param {string} output what npm printed
 * @param {string} logFile where the output is kept
 * @returns {string}
 */
function formatInstallFailure(output, logFile) {
  var details = ' (details: ' + logFile + ').';
  if (/\bENOSPC\b/.test(output)) {
    return (
      'The dependencies cannot be installed because the disk is full: free 1 GB and run the command again' +
      details
    );
  }
  if (
    /\b(ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT)\b/.test(
      output
    )
  ) {
    return (
      'The dependencies cannot be installed because no package registry answers: connect to the network, or name a registry you can reach with "npm config set registry <address>", and run the command again' +
      details
    );
  }
  if (/\b(EACCES|EPERM)\b/.test(output)) {
    return (
      'The dependencies cannot be installed because npm may not write to a folder it needs, such as its cache: see the path in ' +
      logFile +
      ' and make it yours.'
    );
  }
  return (
    'The dependencies cannot be installed: npm ended with an error, which the last lines of ' +
    logFile +
    ' explain.'
  );
}

module.exports = {
  formatOldNode: formatOldNode,
  selectInstallerVersion: selectInstallerVersion,
  formatNoPermission: formatNoPermission,
  isInstalled: isInstalled,
  isOutOfStep: isOutOfStep,
  selectEnvironment: selectEnvironment,
  formatInstallFailure: formatInstallFailure,
};
