// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Threads that all do the same, beside the one that has them.
///
/// Where the system gives fewer than were asked for, as under a limit of processes or of memory,
/// there are fewer: whoever shares work among them does not depend on their number.
final class Crew: Sendable {
  private let atWork: Mutex<Int>
  private let isDone = DispatchSemaphore(value: 0)

  /// Deep enough for formulas within formulas.
  private static let stackSize = 8 << 20

  /// Starts them; each is told its number, from 1: the caller counts as 0.
  ///
  /// - Parameter start: starts a thread; false where the system gives none, after which no other is
  ///   asked for.
  init(
    _ count: Int, startingBy start: (Duty) -> Bool = Crew.start,
    _ work: @escaping @Sendable (Int) -> Void
  ) {
    // The one who starts them counts as long as she does.
    atWork = Mutex(1)
    for number in 1..<max(count + 1, 1) {
      atWork.withLock { $0 += 1 }
      let duty = Duty { [self] in
        work(number)
        leave()
      }
      guard start(duty) else {
        leave()
        break
      }
    }
    leave()
  }

  private func leave() {
    let rest = atWork.withLock { left in
      left -= 1
      return left
    }
    if rest == 0 { isDone.signal() }
  }

  /// Waits for the last of them; false if it is not done yet.
  func wait(seconds: Double) -> Bool {
    isDone.wait(timeout: .now() + seconds) == .success
  }

  /// What a thread does, in a form that C can pass on.
  final class Duty: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a thread; false where the system gives none. Foundation's threads do not tell.
  static func start(_ duty: Duty) -> Bool {
    let argument = Unmanaged.passRetained(duty)
    let isStarted = create(argument.toOpaque())
    if !isStarted { argument.release() }
    return isStarted
  }

  #if canImport(Darwin)
    private typealias Name = pthread_t?
  #else
    private typealias Name = pthread_t
  #endif

  private static func create(_ argument: UnsafeMutableRawPointer) -> Bool {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { attributes.deallocate() }
    guard pthread_attr_init(attributes) == 0 else { return false }
    pthread_attr_setstacksize(attributes, stackSize)
    pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
    let name = UnsafeMutablePointer<Name>.allocate(capacity: 1)
    defer { name.deallocate() }
    let result = pthread_create(name, attributes, { Crew.run($0) }, argument)
    pthread_attr_destroy(attributes)
    return result == 0
  }

  #if canImport(Darwin)
    private static func run(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
      Unmanaged<Duty>.fromOpaque(argument).takeRetainedValue().body()
      return nil
    }
  #else
    private static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
      argument.map { Unmanaged<Duty>.fromOpaque($0).takeRetainedValue().body() }
      return nil
    }
  #endif
}
