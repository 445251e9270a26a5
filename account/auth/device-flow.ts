/**
 * The device flow of RFC 8628 by the library. Only what the RFC names is passed on: the library would
 * also take a `user_id`, which binds a code to someone before they have seen it.
 */

import { DEVICE_GRANT } from "../../core/sync/device-flow.ts";
import type { AnswerFault, Origin, WireAnswer } from "./account-auth.ts";
import type { Auth } from "./auth.ts";
import { headersOf, refusalOf } from "./library-call.ts";

export async function askDeviceCode(
  auth: Auth,
  clientId: string,
  from: Origin,
): Promise<WireAnswer> {
  try {
    await forgetExpired(auth);
    const body = await auth.api.deviceCode({
      body: { client_id: clientId },
      headers: headersOf(from),
    });
    return { status: 200, body: { ...body } };
  } catch (error) {
    return refusalOf(error);
  }
}

interface Redemption {
  readonly clientId: string;
  readonly deviceCode: string;
  readonly from: Origin;
}

export async function redeemDeviceCode(
  auth: Auth,
  { clientId, deviceCode, from }: Redemption,
): Promise<WireAnswer> {
  try {
    const body = await auth.api.deviceToken({
      body: { grant_type: DEVICE_GRANT, device_code: deviceCode, client_id: clientId },
      headers: headersOf(from),
    });
    return { status: 200, body: { ...body } };
  } catch (error) {
    return refusalOf(error);
  }
}

interface CodeAnswer {
  readonly headers: Headers;
  readonly userCode: string;
  readonly answer: "approved" | "denied";
}

/** The library wants a code claimed before it is answered; both happen here, so looking claims nothing. */
export async function answerDeviceCode(
  auth: Auth,
  { headers, userCode, answer }: CodeAnswer,
): Promise<AnswerFault | null> {
  try {
    await auth.api.deviceVerify({ query: { user_code: userCode }, headers });
    const call = { body: { userCode }, headers };
    if (answer === "approved") await auth.api.deviceApprove(call);
    else await auth.api.deviceDeny(call);
    return null;
  } catch (error) {
    const { body } = await refusalOf(error);
    return body["error"] === "access_denied" ? "other-account" : "unknown-code";
  }
}

/** A code nobody polls any more would stay in the table for good. */
async function forgetExpired(auth: Auth): Promise<void> {
  const { adapter } = await auth.$context;
  const anHourAgo = new Date(Date.now() - 60 * 60 * 1000);
  await adapter.deleteMany({
    model: "deviceCode",
    where: [{ field: "expiresAt", operator: "lt", value: anHourAgo }],
  });
}
