import type { CodeBuild } from "@aws-sdk/client-codebuild";
import { service } from "../../model/index.ts";

export const codebuild = service<CodeBuild>("codebuild");

/** What one call takes of names of projects, or of ARNs of report groups. */
export const CODEBUILD_BATCH = 100;
