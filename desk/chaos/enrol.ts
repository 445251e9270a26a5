/** One account with several phones, made the way people make them: pages and device codes. */

import { CLIENT_ID, DEVICE_GRANT } from "../../core/sync/device-flow.ts";

const PERSON = { email: "you@example.org", password: "three slow morning rounds", next: "/" };

export async function enrol(baseUrl: string, phones: number): Promise<readonly string[]> {
  const signedUp = await post(`${baseUrl}/sign-up`, new URLSearchParams(PERSON), {
    origin: baseUrl,
  });
  const cookie = signedUp.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const tokens: string[] = [];
  for (let n = 0; n < phones; n += 1) tokens.push(await connectPhone(baseUrl, cookie, n));
  return tokens;
}

async function connectPhone(baseUrl: string, cookie: string, n: number): Promise<string> {
  // Each phone comes from an address of its own, by the word of a proxy the service trusts here.
  const from = { "x-forwarded-for": `192.0.2.${n + 1}` };
  const device = `${baseUrl}/api/auth/device`;
  const code = await json(
    await post(`${device}/code`, new URLSearchParams({ client_id: CLIENT_ID }), from),
  );
  const answer = new URLSearchParams({ user_code: String(code["user_code"]), answer: "approved" });
  await post(`${baseUrl}/device`, answer, { ...from, origin: baseUrl, cookie });
  const grant = {
    grant_type: DEVICE_GRANT,
    device_code: String(code["device_code"]),
    client_id: CLIENT_ID,
  };
  const session = await json(await post(`${device}/token`, new URLSearchParams(grant), from));
  const swapped = await post(`${baseUrl}/v1/devices`, JSON.stringify({ name: `Phone ${n}` }), {
    authorization: `Bearer ${String(session["access_token"])}`,
    "content-type": "application/json",
  });
  return String((await json(swapped))["token"]);
}

function post(url: string, body: URLSearchParams | string, headers: Record<string, string>) {
  return fetch(url, { method: "POST", body, headers, redirect: "manual" });
}

async function json(response: Response): Promise<Record<string, unknown>> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as Record<string, unknown>;
}
