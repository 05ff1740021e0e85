#!/usr/bin/env bash
# .git/hooks/pre-commit, for a repository without the pre-commit framework: the same check for the staged .env files.
set -euo pipefail
files=()
while IFS= read -r -d '' file; do files+=("--env-file=$file"); done \
  < <(git diff --cached --name-only -z --diff-filter=ACM -- '.env' '.env.*' '**/.env' '**/.env.*')
if [ "${#files[@]}" -eq 0 ]; then exit 0; fi
exec npx --yes cloud-audit scan --rule project-env-file-secret --quiet "${files[@]}"
