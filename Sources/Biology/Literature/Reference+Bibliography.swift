// SPDX-License-Identifier: Apache-2.0

package import Quantities

extension Reference {
  /// Everything that a parameter or an equation of Kairos rests on, in alphabetical order.
  package static let bibliography: [Reference] = [
    .abdallah2018, .abdallah2020, .alnefeesi2022, .anand2000, .anderson2008, .andrashko2020,
    .anticevic2012, .ashton2005, .autry2011, .barr2001, .bauer2009, .bednarik2021, .bremner1998,
    .canuso2021,
    .cavenaghi2021, .cipriani2018, .clements1981, .clements1982, .cuijpers2023, .daly2018,
    .doherty2020, .domino1982, .ebert1997, .ectReviewGroup2003, .evans2018, .fanta2015, .fava2020,
    .fedgchin2019, .fryar2021, .fu2020, .grunebaum2018, .hagelberg2010, .haile2014, .han2016,
    .hasan2021, .hijazi2003, .holmes2019, .holmes2022, .homayoun2007, .janssen2024, .johnson2016,
    .kamp2020, .kamp2020Meta, .kishimoto2016, .kokkinou2018, .kroenke2001, .li2010, .li2015,
    .lii2023,
    .machadoVieira2009, .marton2019, .milak2016, .modaSava2019, .moghaddam1997, .montgomery1979,
    .morgan2004, .murrough2013, .murrough2013b, .nijs2020, .noppers2011, .olofsen2022,
    .ostchega2020, .otto2021, .peltoniemi2011, .peltoniemi2012, .peltoniemi2012b, .peltoniemi2012c,
    .perezRuixo2020, .phoumthipphavong2016, .popova2019, .rao2016, .rivaPosse2018, .rush2006,
    .sapko2025, .scaglione2015, .scheidegger2012, .shram2023, .sigtermans2009, .simons2022,
    .simons2022b, .singh2016, .spalding2013, .spravatoLabel, .stoudt1965, .temme2018,
    .vanSchalkwyk2018, .vankawala2021, .wilkinson2021, .wilkowska2022, .williams2018, .winstock2012,
    .wright2011, .yamamoto2013, .yanagihara2003, .yoon2019, .yoon2025, .zanger2013, .zanos2018,
    .zarate2006, .zarate2012,
  ]
}
