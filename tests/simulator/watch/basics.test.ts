import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { START_MS, say } from "./test-watch.ts";

async function log(body: string, options: Parameters<typeof say>[1] = {}): Promise<string[]> {
  const { watch, clock } = await say(`Page({ build() { ${body} } })`, options);
  await clock.advance(1_000);
  expect(watch.faults).toEqual([]);
  return [...watch.log];
}

describe("what every program finds", () => {
  it("is the simulated time, and no other", async () => {
    const lines = await log(
      `const show = () => console.log(Date.now(), new Date().getTime(), new Date(5).getTime(), new Date() instanceof Date, require('@zos/sensor').Time && new (require('@zos/sensor').Time)().getTime());
       show(); setTimeout(show, 250);`,
    );
    const line = (ms: number) => `${ms} ${ms} 5 true ${ms}`;
    expect(lines).toEqual([line(START_MS), line(START_MS + 250)]);
  });

  it("is the chance that the test gives it", async () => {
    const values = [0.25, 0.5];
    expect(
      await log("console.log(Math.random(), Math.random())", { random: () => values.shift() ?? 0 }),
    ).toEqual(["0.25 0.5"]);
  });

  it("is timers that repeat, pass arguments and can be cleared", async () => {
    expect(
      await log(
        `const timer = require('@zos/timer');
         let count = 0; const id = setInterval(() => { count += 1; console.log('tick ' + count); if (count === 2) clearInterval(id); }, 100);
         timer.setTimeout((a, b) => console.log(a + b), 50, 'a', 'b');
         timer.clearTimeout(timer.setTimeout(() => console.log('never'), 10)); clearTimeout(undefined);
         const same = () => console.log('same'); setTimeout(same, 300); setTimeout(same, 301);`,
      ),
    ).toEqual(["ab", "tick 1", "tick 2", "same", "same"]);
  });

  it("is timers as late as the test wants them", async () => {
    const lines = await log(
      `const start = Date.now(); setTimeout(() => console.log(Date.now() - start), 500);
       setInterval(() => console.log('tick ' + (Date.now() - start)), 400);`,
      { lateness: (waitMs) => waitMs / 100 },
    );
    expect(lines).toEqual(["tick 404", "505", "tick 808"]);
  });

  it("is promises that come to rest after each call into the program", async () => {
    expect(
      await log(
        `(async () => { console.log('one'); await null; console.log('three'); })(); console.log('two');
         setTimeout(() => { Promise.resolve().then(() => console.log('four')); }, 1);
         setTimeout(() => console.log('five'), 1);`,
      ),
    ).toEqual(["one", "two", "three", "four", "five"]);
  });

  it("is a console and loggers that know printf's marks", async () => {
    expect(
      await log(
        `console.log('id=%d %j', 7, { a: 1 }, 'rest', undefined, new TypeError('bad'));
         require('@zos/utils').log.getLogger('name').warn('careful %s');`,
      ),
    ).toEqual(['id=7 {"a":1} rest undefined TypeError: bad', "[name] warn careful %s"]);
  });

  it("is an event bus that can be extended", async () => {
    expect(
      await log(
        `const { EventBus } = require('@zos/utils');
         class Mine extends EventBus { constructor() { super(); this.own = 1; } }
         const bus = new Mine(); const hear = (x) => console.log('on ' + x);
         bus.on('a', hear); bus.once('a', (x) => console.log('once ' + x));
         bus.emit('a', 1); bus.emit('a', 2); console.log(bus.count('a'), bus.own);
         bus.off('a'); bus.emit('a', 3);`,
      ),
    ).toEqual(["on 1", "once 1", "on 2", "1 1"]);
  });

  it("is messages between app and page that arrive at once, with their name", async () => {
    expect(
      await log(
        `const app = require('@zos/app');
         app.onMessage('x', (name, data) => console.log(name, data));
         app.postMessage('x', { a: 1 }); console.log('sent'); app.offMessage('x'); app.postMessage('x', 2);`,
      ),
    ).toEqual(['x {"a":1}', "sent"]);
  });

  it("is the package's own description", async () => {
    expect(await log("console.log(require('@zos/app').getPackageInfo().appId)")).toEqual(["20001"]);
  });
});

describe("Buffer", () => {
  it("writes and reads numbers of every kind", async () => {
    expect(
      await log(
        `const b = Buffer.alloc(16);
         b.writeUInt8(200, 0); b.writeInt16LE(-2, 1); b.writeUInt32BE(0xdeadbeef, 3); b.writeDoubleLE(1.5, 7);
         console.log(b.readUInt8(0), b.readInt16LE(1), b.readUInt32BE(3), b.readDoubleLE(7), b.toString('hex', 0, 7));
         console.log(b.writeUIntBE(0x010203, 0, 3), b.readUIntBE(0, 3), b.readUIntLE(0, 3), b.writeIntLE(-5, 0, 3), b.readIntLE(0, 3));`,
      ),
    ).toEqual([
      "200 -2 3735928559 1.5 c8fefffdeadbeef".replace("fffd", "ffd"),
      "3 66051 197121 3 -5",
    ]);
  });

  it("is never pooled, shares memory when sliced, and copies bytes when filled", async () => {
    expect(
      await log(
        `const b = Buffer.from('hello'); console.log(b.buffer.byteLength, Buffer.isBuffer(b), Buffer.isBuffer(new Uint8Array(1)));
         const part = b.slice(1, 3); part[0] = 65; console.log(b.toString(), Buffer.isBuffer(b.subarray(1)));
         const frame = Buffer.alloc(6); frame.fill(Buffer.from([1, 2, 3]), 2, 5); console.log(frame.toString('hex'));
         console.log(Buffer.concat([Buffer.from([1]), Buffer.from([2, 3])]).toJSON().data.join(), Buffer.from(new Uint8Array([7, 8]).buffer)[1]);
         console.log(b.equals(Buffer.from('hAllo')), b.indexOf('ll'), b.includes('z'), Buffer.compare(Buffer.from('a'), Buffer.from('b')), Buffer.byteLength('ü'));
         const target = Buffer.alloc(3); console.log(b.copy(target, 1, 0, 5), target.toString('latin1').slice(1));`,
      ),
    ).toEqual([
      "5 true false",
      "hAllo true",
      "000001020300",
      "1,2,3 8",
      "true 2 false -1 2",
      "2 hA",
    ]);
  });

  it("carries any text there and back, as this machine's own Buffer does", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { maxLength: 5 }), async (texts) => {
        const lines = await log(
          `for (const text of ${JSON.stringify(texts)}) {
             const b = Buffer.from(text, 'utf-8');
             console.log([b.toString('hex'), b.toString('base64'), Buffer.from(b.toString('base64'), 'base64').equals(b),
               Buffer.from(b.toString('hex'), 'hex').toString() === b.toString()].join(' '));
           }`,
        );
        const expected = texts.map((text) => {
          const bytes = Buffer.from(text, "utf8");
          return `${bytes.toString("hex")} ${bytes.toString("base64")} true true`;
        });
        expect(lines).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("shows broken bytes as this machine's own Buffer does", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 12 }), async (bytes) => {
        const [line] = await log(
          `console.log(JSON.stringify(Buffer.from([${bytes.join()}]).toString()));`,
        );
        expect(JSON.parse(line ?? "")).toBe(Buffer.from(bytes).toString());
      }),
      { numRuns: 40 },
    );
  });
});
