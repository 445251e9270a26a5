/**
 * What the watch and the phone know of Bluetooth: frames of bytes, and whether the other side is
 * there. Frames are whole or lost, never cut in half; order and delay are the link's to decide.
 */

export interface LinkEnd {
  readonly connected: boolean;
  /** Takes one frame, at most 3,600 bytes; answers false when the link is down. */
  send(frame: Uint8Array): boolean;
  /** Both listeners return their own removal. */
  onFrame(listener: (frame: Uint8Array) => void): () => void;
  onConnection(listener: (connected: boolean) => void): () => void;
}

export interface Link {
  readonly watchEnd: LinkEnd;
  readonly phoneEnd: LinkEnd;
}
