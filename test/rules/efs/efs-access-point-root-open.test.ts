import rule from "../../../rules/efs/efs-access-point-root-open.ts";
import { verdicts } from "../../verdicts.ts";
import { accessPoint } from "./samples.ts";

verdicts(rule, {
  passes: { "a directory": { subject: accessPoint } },
  fails: {
    root: { subject: { ...accessPoint, RootDirectory: { Path: "/" } }, message: /whole file system fs-1/ },
    "the default is root": { subject: { ...accessPoint, RootDirectory: undefined } },
  },
});
