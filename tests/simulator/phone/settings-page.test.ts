import { expect, test } from "vitest";
import { rig } from "./phone-rig.ts";

function page(build: string, side?: string) {
  const setting = `AppSettingsPage({ state: { builds: 0 }, build(props) {
    const storage = props.settingsStorage; this.state.builds += 1; ${build} } });`;
  const all = rig({ setting, ...(side !== undefined && { side }) });
  all.phone.startApp();
  return { ...all, open: () => all.phone.openSettings() };
}

const FORM = `return View({ style: { marginTop: "4px" } }, [
  Section({ title: "Account", description: "Where sessions go" }, [
    Text({ bold: true }, [storage.getItem("name") || "nobody"]),
    TextInput({ label: "Server", placeholder: "https://", settingsKey: "server" }),
    Toggle({ label: "Strong", settingsKey: "strong", onChange: (on) => console.log("strong", on) }),
    Select({ label: "Pace", value: storage.getItem("pace") || "slow",
      options: [{ name: "Slow", value: "slow" }, { name: "Quick", value: "quick" }],
      onChange: (value) => storage.setItem("pace", value) }),
    Slider({ label: "Reps", min: 1, max: 12, step: 1, settingsKey: "reps" }),
  ]),
  Button({ label: "Connect", color: "primary", onClick: () => storage.setItem("name", "Ada") }),
  Link({ source: "https://a.test/approve" }, ["Approve"]),
]);`;

test("a page is read as plain data, parents first", () => {
  const { open } = page(FORM);
  const settings = open();
  expect(settings.tree()).toMatchObject({
    id: "0",
    type: "View",
    props: { style: { marginTop: "4px" } },
    children: [{ id: "0.0", type: "Section" }, { type: "Button", handlers: ["onClick"] }, {}],
  });
  expect(settings.texts()).toEqual([
    "Account",
    "Where sessions go",
    "nobody",
    "Server",
    "https://",
    "Strong",
    "Pace",
    "Slow",
    "Reps",
    "Connect",
    "Approve",
  ]);
  expect(JSON.parse(JSON.stringify(settings.tree()))).toEqual(settings.tree());
});

test("pressing a button runs its handler, and the page shows what it stored", () => {
  const settings = page(FORM).open();
  let changes = 0;
  settings.on("change", () => {
    changes += 1;
  });
  settings.press("Connect");
  expect(settings.texts()).toContain("Ada");
  expect(changes).toBe(1);
});

test("controls write their settings key, show their value and tell the program", () => {
  const { phone, open, lines } = page(FORM);
  const settings = open();
  settings.type("Server", "https://h.test");
  settings.toggle("Strong");
  settings.toggle("Strong");
  settings.select("Pace", "Quick");
  settings.slide("Reps", 8);
  expect(phone.settings.toObject()).toEqual({
    server: "https://h.test",
    strong: "false",
    pace: "quick",
    reps: "8",
  });
  expect(lines()).toEqual(["strong true", "strong false"]);
  expect(settings.texts()).toEqual(expect.arrayContaining(["https://h.test", "Quick", "8"]));
});

test("a link tells where it leads", () => {
  const { open, events } = page(FORM);
  open().press("Approve");
  expect(events.at(-1)).toMatchObject({ type: "open-link", url: "https://a.test/approve" });
});

test("a field that went away comes back as it is given, not as it was left", () => {
  const settings = page(`return View({}, [
    Button({ label: "Turn", onClick: () => storage.setItem("off", storage.getItem("off") ? "" : "1") }),
    ...(storage.getItem("off") ? [] : [TextInput({ label: "Token", value: "" })])]);`).open();
  settings.type("Token", "secret");
  expect(settings.texts()).toContain("secret");
  settings.press("Turn");
  settings.press("Turn");
  expect(settings.texts()).toEqual(["Turn", "Token"]);
});

test("a control that was given another value in between no longer shows what was put in", () => {
  const settings = page(`const on = storage.getItem("on") !== "no";
    return View({}, [
      Toggle({ label: "Side kick", value: on, onChange: (is) => storage.setItem("on", is ? "" : "no") }),
      Button({ label: "All", onClick: () => storage.setItem("on", "") })]);`).open();
  const isOn = () => settings.tree().children[0]?.value;
  settings.toggle("Side kick");
  expect(isOn()).toBe(false);
  settings.press("All");
  expect(isOn()).toBe(true);
});

test("a node can be touched by its id when labels repeat", () => {
  const { phone, open } = page(`return View({}, ["a", "b"].map((key) =>
    Button({ label: "Delete", onClick: () => storage.setItem(key, "gone") })));`);
  const settings = open();
  expect(() => settings.press("Delete")).toThrow(/More than one/);
  settings.press({ id: "0.1" });
  expect(phone.settings.toObject()).toEqual({ b: "gone" });
});

test("a missing label is answered with what there is", () => {
  const settings = page(FORM).open();
  expect(() => settings.press("Disconnect")).toThrow(/"Connect", "Approve"/);
});

test("a disabled input cannot be typed into", () => {
  const settings = page(`return TextInput({ label: "Code", disabled: true });`).open();
  expect(() => settings.type("Code", "x")).toThrow(/disabled/);
});

test("an input keeps what was typed until the program gives it another value", () => {
  const settings = page(`return View({}, [
    TextInput({ label: "Token", value: storage.getItem("shown") || "", onChange: (value) => {
      storage.setItem("token", value); } }),
    Button({ label: "Mask", onClick: () => storage.setItem("shown", "•••") })]);`).open();
  settings.type("Token", "hips-123");
  expect(settings.texts()).toContain("hips-123");
  settings.press("Mask");
  expect(settings.texts()).toEqual(["Token", "•••", "Mask"]);
});

test("writes of one handler are shown together: set then removed shows nothing of it", () => {
  const settings =
    page(`return Button({ label: storage.getItem("flash") || "none " + this.state.builds,
    onClick: () => { storage.setItem("flash", "!"); storage.removeItem("flash"); } });`).open();
  settings.press("none 1");
  expect(settings.texts()).toEqual(["none 2"]);
});

test.each([
  [`return Checkbox({});`, "Checkbox is not defined"],
  [`return Auth({});`, "Auth is not played"],
  [`return Button({ text: "x" });`, 'Button has no property "text"'],
  [`return Button({ label: 5 });`, "Button.label takes a string, not 5"],
  [`return Button({ label: "x", color: "red" });`, "one of default, primary, secondary"],
  [`return TextInput({ onChange: "x" });`, "TextInput.onChange takes a function"],
  [`return View({ style: { "margin-top": 1 } });`, "margin-top"],
  [`return View({}, ["text"]);`, "A child of View must be a component, not string"],
  [`return View({}, [false]);`, "A child of View must be a component, not boolean"],
  [`return Button({}, []);`, "Button() takes no such children"],
  [`return Image({});`, 'Image needs "src"'],
  [`return Select({ options: [{ label: "a" }] });`, 'no property "label"'],
  [`return Text("x");`, "Text() takes an object"],
  [`return null;`, "What build() returns must be a component, not null"],
  [`return props.storage;`, "props.storage is not in the platform's documents"],
  [`return URL;`, "URL is not defined"],
  [`return fetch;`, "fetch is not defined"],
])("the page is refused by name: %s", (build, words) => {
  const { phone, open } = page(build);
  expect(open).toThrow(words);
  expect(phone.faults.map((fault) => fault.message).join("\n")).toContain(words);
});

test("a settings script that registers nothing is refused with its own error", () => {
  const { phone } = rig({ setting: `try { missing(); } catch (e) { console.log(e); }` });
  phone.startApp();
  expect(() => phone.openSettings()).toThrow("missing is not defined");
});

test("a page needs a running phone app and a settings script", () => {
  const { phone } = rig({});
  expect(() => phone.openSettings()).toThrow(/startApp/);
  phone.startApp();
  expect(() => phone.openSettings()).toThrow(/no settings page/);
});

test("writing storage while building is a fault, and does not build for ever", () => {
  const { phone, open, codes } = page(
    `storage.setItem("builds", String(this.state.builds)); return Text({}, ["x"]);`,
  );
  open();
  expect(codes()).toEqual(["settings write-in-build"]);
  expect(phone.settings.getItem("builds")).toBe("1");
});

test("a toast shows its message and asks once to be closed, however often the page builds", async () => {
  const { phone, open, clock, lines } = page(`return View({}, [
    Toast({ message: "Sent", visible: storage.getItem("sent") === "yes", duration: 1500,
      onClose: () => { console.log("close"); storage.setItem("sent", "no"); } }),
    Button({ label: "Send", onClick: () => storage.setItem("sent", "yes") })]);`);
  const settings = open();
  settings.press("Send");
  phone.settings.setItem("sent", "no");
  await clock.advance(1000);
  settings.press("Send");
  expect(settings.texts()).toEqual(["Sent", "Send"]);
  await clock.advance(1000);
  phone.settings.setItem("other", "value");
  await clock.advance(499);
  expect(settings.texts()).toEqual(["Sent", "Send"]);
  await clock.advance(10_000);
  expect(settings.texts()).toEqual(["Send"]);
  expect(lines()).toEqual(["close"]);
});

test("a page shows what the side service or anybody else stored, once time goes on", async () => {
  const { phone, open, clock } = page(`return Text({}, [storage.getItem("name") || "nobody"]);`);
  const settings = open();
  let changes = 0;
  const leave = settings.on("change", () => {
    changes += 1;
  });
  phone.settings.setItem("name", "Ada");
  phone.settings.setItem("name", "Grace");
  await clock.advance(1);
  expect(settings.texts()).toEqual(["Grace"]);
  expect(changes).toBe(1);
  leave();
  phone.settings.clear();
  await clock.advance(1);
  expect([settings.texts(), changes]).toEqual([["nobody"], 1]);
});
