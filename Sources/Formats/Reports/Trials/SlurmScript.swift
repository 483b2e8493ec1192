// SPDX-License-Identifier: Apache-2.0

import Encodings

/// A script for Slurm that runs a trial in parts, one an array task, and puts them together.
///
/// A task whose machine fails is queued again; a part that is there already is not run a second time.
package struct SlurmScript: Sendable {
  private let file: String
  private let options: [String]
  private let parts: Int
  private let folder: String

  /// - Parameters:
  ///   - options: what `kairos trial run` is given besides, as `--seed`, `1`.
  ///   - folder: where the parts go.
  package init(_ file: String, options: [String], parts: Int, folder: String) {
    (self.file, self.options, self.parts, self.folder) = (file, options, parts, folder)
  }

  package var text: String {
    let words = (["kairos", "trial", "run", file] + options).map(Self.quoted).joined(separator: " ")
    let folder = Self.quoted(folder)
    return """
      #!/bin/bash
      #SBATCH --job-name=kairos-trial
      #SBATCH --array=1-\(parts)
      #SBATCH --cpus-per-task=2
      #SBATCH --time=02:00:00
      #SBATCH --requeue
      #SBATCH --open-mode=append
      #SBATCH --output=kairos-trial-%A-%a.log
      # Runs one part of \(parts) of the trial in each task; parts that are there are left alone.
      #   sbatch THIS          then, when all are done:   kairos trial merge \(folder)
      set -u
      \(words) --shard "$SLURM_ARRAY_TASK_ID/\(parts)" --threads "${SLURM_CPUS_PER_TASK:-1}" --output \(folder)
      status=$?
      # 64 to 66 are faults of the input, which another try does not mend; anything else is tried anew, three times.
      if [ "$status" -ne 0 ] && { [ "$status" -lt 64 ] || [ "$status" -gt 66 ]; } \\
        && [ "${SLURM_RESTART_COUNT:-0}" -lt 3 ]; then
        scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
      fi
      exit "$status"

      """
  }

  /// A word as the shell reads it back.
  private static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_./=:".utf8.contains(byte)
    }
    return plain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
