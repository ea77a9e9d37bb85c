// Points git at the project's hooks; quiet where there is no git repository (an unpacked archive).
import { spawnSync } from "node:child_process";

spawnSync("git", ["config", "core.hooksPath", ".githooks"], { stdio: "ignore" });
