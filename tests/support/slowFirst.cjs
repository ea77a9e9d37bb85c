const { default: Sequencer } = require("@jest/test-sequencer");

/** Tests that start whole programs or judge hundreds of calls: minutes each on a busy machine. */
const slow = /[\\/]tests[\\/](?:browser|chaos|endToEnd|local[\\/]stack)[\\/]/;

/** Starts slow files first, so that no worker is left alone with one at the end. Where none has run before, jest knows their sizes only. */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(isSlow), ...sorted.filter((test) => !isSlow(test))];
  }
};

function isSlow({ path }) {
  return slow.test(path);
}
