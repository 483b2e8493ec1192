import Foundation
import Testing

@testable import Reports

@Test func renderTemporary() throws {
  let record = try Sample.course()
  try WholeFile("/tmp/report.html").write(try HTMLReport(record).html())
  print(record.table())
  for spec in ChartSpecification.standard.prefix(1) {
    try WholeFile("/tmp/chart.svg").write(try spec.chart(of: record)!.svg())
  }
}
