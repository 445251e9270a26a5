/** `npm run types`: the type checker over every room, each with a line of its own. */
import { allRooms, reportRooms } from "./rooms.ts";

const rooms = allRooms();
const reports = await reportRooms(rooms);
for (const { room, ok, files, said } of reports) {
  process.stdout.write(
    `types  ${room.padEnd(10)} ${String(files).padStart(4)} files  ${ok ? "ok" : "FAILED"}\n`,
  );
  if (!ok) process.stdout.write(`${said}\n`);
}
const failed = reports.filter((report) => !report.ok);
process.stdout.write(
  failed.length === 0
    ? `types  ${rooms.length} rooms checked\n`
    : `types  ${failed.length} of ${rooms.length} rooms failed: ${failed.map((each) => each.room).join(", ")}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
