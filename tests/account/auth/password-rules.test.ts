import { expect, test } from "vitest";
import { passwordFault } from "../../../account/auth/password-rules.ts";

const fault = (password: string) => passwordFault(password, "mara.lind@example.org");

test.each([
  "slow and mindful",
  "three slow morning rounds",
  "慢慢地抬起左腿然后再放下来",
  "kT9$vvQ2!xYz",
])("%s is taken", (password) => {
  expect(fault(password)).toBeNull();
});

test.each(["qwertyuiop123", "password1234", "PasswordPassword", "123456789012", "1q2w3e4r5t6y"])(
  "%s is known to too many people",
  (password) => {
    expect(fault(password)).toBe("common");
  },
);

test.each(["aaaaaaaaaaaaaaaa", "ababababababab"])("%s is a pattern", (password) => {
  expect(fault(password)).toBe("common");
});

test.each(["mara.lind@example.org", "mara.lind2026", "hip series 123"])(
  "%s is what anybody would guess of this person here",
  (password) => {
    expect(fault(password)).toBe("near");
  },
);

test("eleven characters are too few, 128 are enough and 129 too many", () => {
  const long = "slow and mindful beats many ".repeat(5);
  expect(fault("elevenchars")).toBe("short");
  expect(fault(long.slice(0, 128))).toBeNull();
  expect(fault(long.slice(0, 129))).toBe("long");
});
