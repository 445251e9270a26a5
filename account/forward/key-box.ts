/**
 * Keys of other services, encrypted at rest with AES-256-GCM. The operator's key comes from the
 * environment and is stored nowhere. A box opens only for the account and target it was closed for.
 */

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const VERSION = "1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export class KeyBox {
  readonly #operatorKey: Buffer;

  constructor(operatorKey: Buffer) {
    this.#operatorKey = operatorKey;
  }

  close(secret: string, owner: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#operatorKey, nonce).setAAD(Buffer.from(owner));
    const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
    return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
  }

  /** `null`: closed with another key, for somebody else, or damaged. */
  open(box: string, owner: string): string | null {
    const [version, text = ""] = box.split(".");
    const bytes = Buffer.from(text, "base64url");
    if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const options = { authTagLength: TAG_BYTES };
    const cipher = createDecipheriv(CIPHER, this.#operatorKey, nonce, options);
    cipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    try {
      const body = cipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([body, cipher.final()]).toString("utf8");
    } catch {
      return null;
    }
  }
}
