import { describeKills } from "../support/kill-points.ts";

describeKills("phone");
