/**
 * The paper figure: flat parts in a box of 200 × 140, drawn for the right hip working, head on the
 * right. The left side is the mirror picture. Two cameras, so that every movement lies in the picture.
 */

export interface Part {
  readonly fill: readonly string[];
  /** Where the black paper edge runs, when it is not round the whole part. */
  readonly edge?: readonly string[];
}

export type Point = readonly [x: number, y: number];

export const BOX = { width: 200, height: 140 } as const;

/** Camera 1, at the level of the floor: raises and circles go up and down. */
export const FRONT = {
  hip: [97, 98] as Point,
  scene:
    '<rect x="2" y="128.5" width="196" height="4.5" rx="2.25"/><path d="M164 113H188C192 113 194.5 115.5 194.5 119.5V122C194.5 126 192 128.5 188 128.5H160V119C160 115 161 113 164 113Z"/>',
  head: {
    fill: [
      "M161 99.5a13.4 12.6 0 1 1 26.8 0a13.4 12.6 0 1 1 -26.8 0Z",
      // Neck, from the shoulders to under the ear.
      "M167 90.5C160 92 156 90.6 150 86L150 118C155 116 158 109.4 166 109.6Z",
    ],
  } as Part,
  hair: {
    fill: [
      "M173.6 86.4C183.4 86.4 189.6 92 189.6 99.6C189.6 107 183.6 112.8 174.4 112.8C179.4 109 181.4 104.4 181.2 99.4C181 94.6 178.4 90 173.6 86.4Z",
    ],
  } as Part,
  trunk: {
    fill: [
      // Shoulder hill, waist valley, hip hill; the floor flattens the underside.
      "M160 98C158.5 88 153 82 145.5 82C134 82 129.5 92 119.5 93.4C110 94.6 107 82 97 82C87 82 80 92 79 105L78 127L104 127C112 127 114 123.6 122 123.6C130 123.6 134 127 142 127L149 127C156 127 161 114 160 98Z",
    ],
  } as Part,
  bottomLeg: {
    fill: [
      "M92 104C78 104 64 109 52 110.6C44 111.6 40 110 33 111.4C26 112.8 21.5 116 17 115.8C15.6 112.4 12.6 110.6 9.6 111C5.6 111.6 4.4 115.6 4.4 119.6C4.4 124 5.6 127 9.4 127L92 127Z",
    ],
  } as Part,
  /** Straight, at 0 degrees: pointing to the left. */
  leg: {
    fill: [
      "M97 82C85 82 66 88.6 52 90.4C44 91.4 40 89 33 90.4C26 91.8 21 95 16.6 94.8C14.8 91.4 11.8 89.8 8.8 90.4C5 91.2 3.6 96 3.8 101.4C4 107.6 5.6 113.2 9.2 113.6C12.8 114 15 110 17 105.6C22 104.8 27 107.6 34 107.8C42 108 46 106.4 52 107C64 108.4 82 114 97 114C106 114 112.5 107 112.5 98C112.5 89 106 82 97 82Z",
    ],
  } as Part,
  arm: {
    fill: [
      // Upper arm up to the elbow, forearm down, a soft hand on the hip.
      "M153.6 86.4C156.4 91.2 154.8 96.6 150.4 98.6C146.4 100.4 142.4 98.6 140 94.6L126.6 73.4C125 70.8 122.8 70.8 121 73.2L112.6 84.4C110.4 87.6 108.4 90.2 105 91.8C101 93.8 95.4 94.4 92.6 92.2C89.6 89.8 90.4 86 94 84.8C97.6 83.6 99.6 83.2 101.6 80.6L116.4 60.2C119.8 55.4 126.4 54.6 130.6 58.8C131.8 60 132.6 61 133.6 62.4Z",
    ],
  } as Part,
} as const;

/** Camera 2, from above: bicycle and kick go forward (down the picture) and back. */
export const ABOVE = {
  hip: [105, 44] as Point,
  knee: [61, 44] as Point,
  scene:
    '<rect x="2" y="6" width="196" height="128" rx="16" fill="none" stroke="#3a3e45" stroke-width="2.5"/><rect x="158" y="20" width="34" height="50" rx="10"/>',
  head: {
    fill: [
      // In profile, looking down the page: nose, chin, neck.
      "M161.7 43a13.8 12.4 0 1 1 27.6 0a13.8 12.4 0 1 1 -27.6 0Z",
      "M176 50C174.6 55.6 173.6 59.6 170.4 59C168.6 58.8 168 57.4 166.4 57.2C163.6 56.8 162 54 162 47Z",
      "M168 33.4C160 37 157 36 151 32.6L150 56C156 54.4 160 52.6 165 53.4Z",
    ],
  } as Part,
  hair: {
    fill: [
      "M166 33.4C169 29.8 173 28.4 177.4 29C185.6 30 191.4 36.2 191 43.4C190.8 48.6 188.4 52.6 184.4 54.8C183.2 49.6 183 45.6 179 42.6C175 39.8 169.6 39.4 166 33.4Z",
    ],
  } as Part,
  trunk: {
    fill: [
      // From the side: back above, belly below.
      "M159 39C155.4 31 148.6 28 140.4 28.6C130.4 29.4 126.4 34.4 118.4 33.4C112 32.6 109.6 30 104.6 30C96.4 30 91.4 36.6 91.4 44C91.4 52 97 58.4 105 58.8C111 59.2 116 55.4 123 56C132.4 56.8 137.6 59.6 145.6 58C154 56.2 160.4 49 159 39Z",
    ],
  } as Part,
  bottomArm: {
    fill: [
      "M143.6 52.6C147 48.6 153.4 49.4 156 54L164.6 69.6C165.8 71.8 167.6 72.2 169.8 71L182.4 64.2C185.6 62.4 189 63.6 190.2 66.4C191.4 69.2 190.2 72.2 187.4 73.8L170.6 83C164.4 86.4 158.4 84.8 155.2 79L143.4 59C142.2 56.8 142 54.6 143.6 52.6Z",
    ],
  } as Part,
  bottomLeg: {
    fill: [
      // A little in front, knee softly bent.
      "M112 36L116 54C112 60 104 63 97 65.4C86 69.4 78.4 76.4 68 78.4C60 79.8 54 78 46 77.2C38 76.6 32 76 26.6 76.2C23 79 22.4 84 20 88.4C18 92.2 13.6 93 11.8 90.2C10.2 87.6 12 83.6 12.4 79C12.8 75 12 71.4 13.2 68.4C14.6 65 19 64.4 22.6 66.6C30 66.4 36 61.6 44 61C51 60.4 55.6 61.6 61 58C70 52 80 43 92 36Z",
    ],
  } as Part,
  /** No edge round the knee, so that thigh and shank read as one leg. */
  thigh: {
    fill: [
      "M110.2 57.86A14.8 14.8 0 1 0 103.2 29.3L59.83 34.47A9.6 9.6 0 0 0 59.83 53.53L103.2 58.7A14.8 14.8 0 0 0 110.2 57.86Z",
    ],
    edge: ["M70 33.3L103.2 29.3A14.8 14.8 0 1 1 103.2 58.7L70 54.7"],
  } as Part,
  /** Shank and foot at 0 degrees: straight on from the thigh. */
  shank: {
    fill: [
      "M61 34.4C55 34.4 49.6 33.4 43.6 34.6C35 36.4 28 39.8 21.6 39.4C19.2 37 15.8 36.2 13.2 37.6C10 39.4 10.6 43.2 10.4 46.8C10.2 52.4 7 56.4 6.6 61C6.2 65.2 9.8 67 13.2 64.4C17 61.4 18.4 54.2 22.4 50C30 49.6 35 51 43 51.6C50 52.2 55 53.6 61 53.6C66.4 53.6 70.6 49.4 70.6 44C70.6 38.6 66.4 34.4 61 34.4Z",
    ],
  } as Part,
  arm: {
    fill: [
      "M153.6 38.4C155.6 43.4 153 49.2 148 50.6C145.4 51.4 143 50.8 140.6 49.8L127 44C125.6 43.4 124.6 43.4 123.2 43.8L113.6 46.6C110.6 47.6 107.6 48.8 104.4 49C100.4 49.2 97.2 47.4 97.4 44.4C97.6 41.4 101.4 39.6 104.8 38.2L121.6 31.4C124.4 30.2 127.4 30 130.4 31L147.4 35.2C150.2 36 152.4 36.4 153.6 38.4Z",
    ],
  } as Part,
} as const;
