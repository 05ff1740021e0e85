import rule from "../../../rules/ecs/ecs-task-definition-root-user.ts";
import { verdicts } from "../../verdicts.ts";
import { task } from "./tasks.ts";

const windows = (user?: string) => ({
  ...task({ name: "web", ...(user && { user }) }),
  runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
});

verdicts(rule, {
  passes: {
    "a number": { subject: task({ name: "web", user: "1000" }) },
    "a name and a group": { subject: task({ name: "web", user: "app:root" }) },
    "a number that begins with zero": { subject: task({ name: "web", user: "01000:0" }) },
    "the user of Windows": { subject: windows("ContainerUser") },
  },
  fails: {
    "no user": { subject: task({ name: "web" }), message: "web names no user (its image decides, root unless" },
    "no user on Windows": { subject: windows(), message: "web names no user (its image decides)" },
    root: { subject: task({ name: "web", user: "root" }), message: "web runs as root" },
    "zero and a group": { subject: task({ name: "a", user: "1000" }, { name: "web", user: "0:1000" }) },
    "the administrator of Windows": { subject: windows("containeradministrator"), message: /runs as container/ },
  },
});
